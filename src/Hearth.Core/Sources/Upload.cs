using Hearth.Core.Access;

namespace Hearth.Core.Sources;

/// <summary>A file sent through the pages, from its arrival until it is a return or refused; the file itself goes then.</summary>
public sealed class Upload
{
    public Guid Id { get; set; }
    public string SourceId { get; set; } = "";
    public string FileName { get; set; } = "";
    public long Bytes { get; set; }
    public DateOnly? ExtractDate { get; set; }
    public DateOnly? CoverageStart { get; set; }
    public DateOnly? CoverageEnd { get; set; }
    public UploadStatus Status { get; set; }
    public string UserId { get; set; } = "";
    public string AgencyId { get; set; } = "";
    public Role Role { get; set; }
    public DateTime UploadedAt { get; set; }

    /// <summary>Rows read so far, for whoever waits.</summary>
    public long Rows { get; set; }

    /// <summary>When whoever loads it last said so: a load not heard of for minutes has died, and is begun again.</summary>
    public DateTime? HeardAt { get; set; }
    public int? ReturnNo { get; set; }

    /// <summary>Why it was refused or failed.</summary>
    public string? Reason { get; set; }
    public int Version { get; set; }

    internal Actor Actor => new(UserId, AgencyId, Role, Purpose.IdentifyFamilies);
}

public enum UploadStatus
{
    Waiting,
    Loading,
    Loaded,
    Refused,
    Failed,
}
