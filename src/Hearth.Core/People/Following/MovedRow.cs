namespace Hearth.Core.People.Following;

/// <summary>A row that went on from one id to another, so that it can go back should they turn out to be two after all.</summary>
public sealed class MovedRow
{
    /// <summary>Table and column.</summary>
    public string Place { get; set; } = "";

    /// <summary>The rest of the row's key.</summary>
    public string RowKey { get; set; } = "";
    public Guid FromId { get; set; }

    /// <summary>Where it is now.</summary>
    public Guid ToId { get; set; }

    /// <summary>Later moves of a row have higher ones.</summary>
    public long Step { get; set; }
}
