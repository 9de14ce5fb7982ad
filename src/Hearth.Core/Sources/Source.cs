namespace Hearth.Core.Sources;

/// <summary>The short number a source of the catalogue has in this database, so that millions of rows need not repeat its id.</summary>
public sealed class Source
{
    public int No { get; set; }
    public string Id { get; set; } = "";
}
