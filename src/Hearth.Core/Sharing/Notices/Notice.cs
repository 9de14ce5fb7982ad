using Hearth.Rules.Sharing.Notices;

namespace Hearth.Core.Sharing.Notices;

/// <summary>
/// One version of what the public is told (requirement SH-5). A draft may change; what is published never does, and the
/// database refuses it too.
/// </summary>
public sealed class Notice
{
    public Guid Id { get; set; }
    public NoticeKind Kind { get; set; }
    public string Title { get; set; } = "";

    /// <summary>As written, with its placeholders.</summary>
    public string Draft { get; set; } = "";
    public DateTime WrittenAt { get; set; }
    public string WrittenBy { get; set; } = "";

    /// <summary>From 1 within its kind; null while it is a draft.</summary>
    public int? Number { get; set; }

    /// <summary>As published: the placeholders filled with what was in force that day.</summary>
    public string? Text { get; set; }

    /// <summary>The first day it is the public's notice.</summary>
    public DateOnly? From { get; set; }
    public DateTime? PublishedAt { get; set; }
    public string? PublishedBy { get; set; }

    /// <summary>Why it was published although it says nothing of something the law asks.</summary>
    public string? WhyLacking { get; set; }
    public int Version { get; set; }

    public string Subject => $"notice:{Id:D}";
}

/// <summary>Where a version stands on a day.</summary>
public enum NoticeState
{
    Draft,

    /// <summary>Published, from a day to come.</summary>
    ToCome,
    Current,

    /// <summary>A later one took its place.</summary>
    Superseded,
}
