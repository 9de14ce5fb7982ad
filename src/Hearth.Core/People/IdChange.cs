using Hearth.Core.Data.Protection;

namespace Hearth.Core.People;

/// <summary>What became of the id of a person or family in a run: kept for ever, so that an old id can always be followed.</summary>
public sealed class IdChange
{
    public Guid Id { get; set; }
    public int RunNo { get; set; }
    public IdOf Of { get; set; }
    public IdChangeKind Kind { get; set; }
    public Guid From { get; set; }
    public Guid To { get; set; }

    /// <summary>In words: by the model, or by whose decision.</summary>
    [Encrypted]
    public string Because { get; set; } = "";
}

public enum IdOf
{
    Person,
    Family,
}

public enum IdChangeKind
{
    /// <summary>From is now To.</summary>
    Merged,

    /// <summary>A part of From is now To.</summary>
    Split,

    /// <summary>To, once merged into From, stands again.</summary>
    Restored,
}
