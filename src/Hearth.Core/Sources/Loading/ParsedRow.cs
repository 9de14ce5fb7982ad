using Hearth.Rules.Facts;

namespace Hearth.Core.Sources.Loading;

/// <summary>A row of the file as understood: to be stored, rejected, or outside.</summary>
internal sealed class ParsedRow(long rowNo)
{
    public long RowNo => rowNo;
    public bool IsOutside { get; set; }
    public RowRejection? Rejection { get; set; }
    public string Key { get; set; } = "";
    public long ContentHash { get; set; }
    public Identity Identity { get; set; } = null!;
    public Identity? Other { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public IReadOnlyList<Fact> Facts { get; set; } = [];
    public string FactsJson { get; set; } = "[]";
    public string? Warnings { get; set; }
}

internal sealed record RowRejection(string Column, string Reason, string Fix, string RowJson);
