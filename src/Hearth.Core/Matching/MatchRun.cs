namespace Hearth.Core.Matching;

/// <summary>One run of matching: its model, thresholds, counts and time taken.</summary>
public sealed class MatchRun
{
    public int No { get; set; }
    public DateOnly AsAt { get; set; }
    public string Model { get; set; } = "";
    public RunStatus Status { get; set; }

    /// <summary>Where a running run is, in words for the page.</summary>
    public string Stage { get; set; } = "";
    public DateTime StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    public string StartedBy { get; set; } = "";
    public long Records { get; set; }
    public long Identities { get; set; }
    public long Pairs { get; set; }
    public long Links { get; set; }
    public long People { get; set; }
    public long Families { get; set; }

    /// <summary>JSON: thresholds, seconds per stage, refused links, doubtful pairs, merges and splits.</summary>
    public string Detail { get; set; } = "{}";
    public int Version { get; set; }
}

public enum RunStatus
{
    Running,
    Done,
    Failed,
}
