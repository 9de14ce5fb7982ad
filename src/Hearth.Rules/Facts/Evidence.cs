namespace Hearth.Rules.Facts;

/// <summary>A fact with where it comes from: the source that sent it and the record that states it.</summary>
public sealed record Evidence(Fact Fact, string SourceId, long RecordId);
