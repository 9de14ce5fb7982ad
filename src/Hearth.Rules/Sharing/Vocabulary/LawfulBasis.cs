namespace Hearth.Rules.Sharing;

/// <summary>A lawful basis for personal data, or the exception or authority that special and criminal data need besides.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">Of the UK GDPR, such as 6(1)(e).</param>
/// <param name="Name">What a page calls it.</param>
/// <param name="Covers">The class it is for.</param>
/// <param name="NeedsCondition">Whether a condition of Schedule 1 is needed with it.</param>
/// <param name="Doubt">What is to be confirmed.</param>
public sealed record LawfulBasis(
    string Id,
    string Article,
    string Name,
    DataClass Covers,
    bool NeedsCondition,
    string? Doubt
);

/// <summary>A condition of the Data Protection Act 2018, Schedule 1.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Paragraph">Of Schedule 1.</param>
/// <param name="Name">What a page calls it.</param>
/// <param name="Covers">The classes it is for.</param>
/// <param name="Only">The kinds of agency that may rely on it; none: any.</param>
/// <param name="Doubt">What is to be confirmed.</param>
public sealed record ScheduleCondition(
    string Id,
    int Paragraph,
    string Name,
    IReadOnlyList<DataClass> Covers,
    IReadOnlyList<AgencyKind> Only,
    string? Doubt
);
