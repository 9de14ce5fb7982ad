namespace Hearth.Core.Sources;

/// <summary>A record that stands as at a date: the latest version of its key, not ended, with the facts it states.</summary>
public sealed record StandingRecord(
    long Id,
    int ReturnNo,
    int SourceNo,
    string SourceId,
    string RecordKey,
    long IdentityId,
    long? OtherIdentityId,
    DateOnly AsAt,
    DateOnly? Start,
    DateOnly? End,
    string Facts
);
