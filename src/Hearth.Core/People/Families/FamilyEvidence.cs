namespace Hearth.Core.People.Families;

/// <summary>A resolved person as family building sees them: what it needs and no more.</summary>
internal sealed record FamilyPerson(
    string? Surname,
    DateOnly? BirthDate,
    DateOnly? ExpectedDate = null,
    DateOnly? DeathDate = null
);

/// <summary>A person was known at a place, by a source, between two dates.</summary>
internal sealed record Stay(int Person, string Place, DateOnly From, DateOnly To, string Source);

/// <summary>A source names a person in a household, family, tenancy or claim of its own.</summary>
internal sealed record Statement(int Person, string Source, string Reference, string? Relationship);

internal sealed record FamilyEvidence(
    IReadOnlyList<FamilyPerson> People,
    IReadOnlyList<Stay> Stays,
    IReadOnlyList<Statement> Statements,
    DateOnly AsAt
);

internal sealed record BuiltMember(
    int Person,
    MemberRole Role,
    bool ParentingResponsibility,
    bool LivesElsewhere,
    DateOnly? From,
    string Because
);

internal sealed record BuiltFamily(IReadOnlyList<BuiltMember> Members);
