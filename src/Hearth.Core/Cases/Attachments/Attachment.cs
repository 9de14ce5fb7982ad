using Hearth.Core.Data.Protection;

namespace Hearth.Core.Cases.Attachments;

/// <summary>Files that are taken; what a file is, its content says.</summary>
public enum FileKind
{
    Pdf,
    Jpeg,
    Png,
    Word,
    Excel,
    Text,
}

/// <summary>A file that goes with something written of a family. It is never changed; one added by mistake is struck out.</summary>
public sealed class Attachment
{
    public Guid Id { get; set; }

    /// <summary>The case note it goes with.</summary>
    public Guid? NoteId { get; set; }

    /// <summary>The transfer from another council it came with.</summary>
    public Guid? TransferId { get; set; }

    /// <summary>As its sender called it.</summary>
    [Encrypted]
    public string FileName { get; set; } = "";
    public FileKind Kind { get; set; }
    public long Bytes { get; set; }

    /// <summary>Of the content, in hexadecimal.</summary>
    public string Sha256 { get; set; } = "";
    public DateTime AddedAt { get; set; }
    public string AddedBy { get; set; } = "";
    public DateTime? StruckAt { get; set; }
    public string? StruckBy { get; set; }

    [Encrypted]
    public string? WhyStruck { get; set; }
    public int Version { get; set; }
}

/// <summary>
/// A piece of a file, encrypted as texts are, so that a new key takes it along with them. In pieces, because keys are renewed
/// some rows at a time.
/// </summary>
public sealed class AttachmentPart
{
    public Guid AttachmentId { get; set; }
    public int No { get; set; }

    /// <summary>Base64.</summary>
    [Encrypted]
    public string Content { get; set; } = "";
}
