namespace Hearth.Core.Sources;

/// <summary>A later return carries this same version again.</summary>
public sealed class Repeat
{
    public int ReturnNo { get; set; }
    public long RecordId { get; set; }
}
