namespace Hearth.Core.Sources;

/// <summary>
/// One version of one row of a source. Append only: which version stands at a date follows from the returns that carry it.
/// </summary>
public sealed class Record
{
    /// <summary>Return number in the high 32 bits, row number in the low: unique without asking the database.</summary>
    public long Id { get; set; }
    public int ReturnNo { get; set; }
    public int SourceNo { get; set; }

    /// <summary>The source's own record id, or the columns the catalogue makes it from, joined by "/".</summary>
    public string RecordKey { get; set; } = "";
    public long ContentHash { get; set; }
    public long IdentityId { get; set; }

    /// <summary>A second person the row names, such as the mother in a health visitor's record of a child.</summary>
    public long? OtherIdentityId { get; set; }
    public DateOnly AsAt { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }

    /// <summary>The facts the row states, as <c>Hearth.Rules.Facts</c> writes them.</summary>
    public string Facts { get; set; } = "[]";
    public string? Warnings { get; set; }

    public static long IdOf(int returnNo, long row) => ((long)returnNo << 32) | row;
}
