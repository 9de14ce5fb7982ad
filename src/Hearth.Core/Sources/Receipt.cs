namespace Hearth.Core.Sources;

/// <summary>What a partner is told about a file: its hash, what became of each row, why, and how good the data is. No personal data.</summary>
public sealed record Receipt
{
    public required int Return { get; init; }
    public required string Source { get; init; }
    public required string File { get; init; }
    public required string Sha256 { get; init; }
    public required long Bytes { get; init; }
    public required DateOnly ExtractDate { get; init; }
    public required DateTime ReceivedAt { get; init; }
    public required string Status { get; init; }
    public string? Refusal { get; init; }
    public ReceiptCounts? Counts { get; init; }
    public IReadOnlyList<ReceiptReason> Reasons { get; init; } = [];
    public ReceiptCoverage? Coverage { get; init; }

    /// <summary>Columns of the file that are not in the layout: they were not stored, and need not be sent.</summary>
    public IReadOnlyList<string> ColumnsNotStored { get; init; } = [];

    /// <summary>Columns of the layout that the file does not have.</summary>
    public IReadOnlyList<string> ColumnsMissing { get; init; } = [];
    public ReceiptQuality? Quality { get; init; }
}

/// <summary>The first five add up to the rows; superseded is a part of loaded and warned.</summary>
public sealed record ReceiptCounts(
    long Rows,
    long Loaded,
    long Warned,
    long Rejected,
    long Repeated,
    long Outside,
    long Superseded,
    long Ended
);

/// <summary>How often a column was wrong in one way: the outcome for the row was warned or rejected.</summary>
public sealed record ReceiptReason(
    string Outcome,
    string Column,
    string Reason,
    string Fix,
    long Rows
);

public sealed record ReceiptCoverage(DateOnly Start, DateOnly End, string? Area, string Picture);

/// <summary>
/// Completeness: the share of rows with the column filled. Validity: of those filled, the share that could be used.
/// Timeliness: days from the extract, and from the latest thing it tells of, to its arrival. Shares are 0 to 1.
/// </summary>
public sealed record ReceiptQuality(
    IReadOnlyDictionary<string, double> Completeness,
    IReadOnlyDictionary<string, double> Validity,
    ReceiptTimeliness Timeliness,
    ReceiptConsistency? Consistency
);

public sealed record ReceiptTimeliness(int DaysSinceExtract, int? DaysSinceLatestEvent);

/// <summary>Against the source's last return. A collection change announced for the time between explains a jump.</summary>
public sealed record ReceiptConsistency(
    int LastReturn,
    long LastRows,
    double RowsRatio,
    IReadOnlyList<string> ColumnsNew,
    IReadOnlyList<string> ColumnsGone,
    IReadOnlyDictionary<string, double> CompletenessChanged
);
