namespace Hearth.Core.Matching.Reviewing;

/// <summary>Two identities of which the standing run could not be sure whether they are one person: a question for a person.</summary>
public sealed class DoubtfulPair
{
    /// <summary>Stays with the pair from run to run.</summary>
    public Guid Id { get; set; }
    public int RunNo { get; set; }

    /// <summary>The lower identity id.</summary>
    public long LeftIdentity { get; set; }
    public long RightIdentity { get; set; }

    /// <summary>Match weight in bits, and the probability by the model that it stands for.</summary>
    public double Weight { get; set; }
    public double Probability { get; set; }
    public DoubtReason Reason { get; set; }

    /// <summary>Why it is doubtful, in words.</summary>
    public string Because { get; set; } = "";

    /// <summary>Whether the run took them for one person.</summary>
    public bool Together { get; set; }

    /// <summary>Records that would change person: those on the smaller side.</summary>
    public int Records { get; set; }

    /// <summary>Families that would be joined or parted.</summary>
    public int Families { get; set; }
    public bool OnList { get; set; }
    public bool HasNeed { get; set; }

    /// <summary>What a reviewer's minute is worth here: <see cref="ValueOfDecision"/>.</summary>
    public double Value { get; set; }

    /// <summary>Its place in the latest random sample, from 0 to 1; null when it is not in it.</summary>
    public double? SampleOrder { get; set; }

    /// <summary>JSON: what each comparison added, as <see cref="PairStep"/>; no values of the records.</summary>
    public string Steps { get; set; } = "[]";

    /// <summary>How many people are to judge it, each alone.</summary>
    public int AnswersNeeded { get; set; }
    public int AnswersGiven { get; set; }
    public PairState State { get; set; }
    public int Version { get; set; }
}

public enum DoubtReason
{
    /// <summary>Alike, but less than it takes to join.</summary>
    BelowJoining,

    /// <summary>Alike enough, and kept apart by a rule.</summary>
    Refused,

    /// <summary>Joined by one link, while the other records on its two sides speak against.</summary>
    WeakBridge,

    /// <summary>Joined by one link that is only just strong enough.</summary>
    JustJoined,

    /// <summary>Not doubtful: drawn at random, to measure how good matching is.</summary>
    Sampled,
}

public enum PairState
{
    Waiting,
    ToSettle,
    Decided,
    LeftOpen,
}
