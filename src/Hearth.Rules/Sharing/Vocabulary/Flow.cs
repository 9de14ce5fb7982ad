namespace Hearth.Rules.Sharing;

/// <summary>Every way the program can move information about people. Each must be in the rulebook before the program starts.</summary>
public enum FlowKind
{
    /// <summary>A data return from a partner.</summary>
    ReturnIn,

    /// <summary>A family's page.</summary>
    FamilyPage,

    /// <summary>Whether a person is known.</summary>
    PersonSearch,

    /// <summary>The answer to a partner's request.</summary>
    AnswerToRequest,

    /// <summary>An answer to another system.</summary>
    ApiAnswer,

    /// <summary>Papers of a meeting.</summary>
    MeetingPack,

    /// <summary>A list of families as a file.</summary>
    ListExport,

    /// <summary>A package for the national evaluation.</summary>
    ResearchPackage,
}

/// <summary>One way in which information moves, and by what right (requirement SH-2).</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">What a page calls it.</param>
/// <param name="Purposes">What it may be for.</param>
/// <param name="Bases">Its lawful bases.</param>
/// <param name="Conditions">Conditions of Schedule 1 it rests on.</param>
/// <param name="Gateways">Legal gateways that may carry it.</param>
/// <param name="Categories">Kinds of information it may carry.</param>
/// <param name="Recipients">Kinds of agency it may go to.</param>
public sealed record Flow(
    FlowKind Kind,
    string Name,
    IReadOnlySet<string> Purposes,
    IReadOnlyList<LawfulBasis> Bases,
    IReadOnlyList<ScheduleCondition> Conditions,
    IReadOnlySet<string> Gateways,
    IReadOnlySet<string> Categories,
    IReadOnlySet<AgencyKind> Recipients
)
{
    /// <summary>The bases and conditions a class of information moves by; null when it may not.</summary>
    /// <param name="of">The class.</param>
    /// <param name="holder">Who discloses: some conditions are for some agencies alone.</param>
    public string? BasisFor(DataClass of, AgencyKind holder)
    {
        if (Bases.FirstOrDefault(b => b.Covers == DataClass.Personal) is not { } lawful)
            return null;
        if (of == DataClass.Personal)
            return $"Article {lawful.Article}";
        foreach (var basis in Bases.Where(b => b.Covers == of))
        {
            if (!basis.NeedsCondition)
                return $"Articles {lawful.Article} and {basis.Article}";
            var condition = Conditions.FirstOrDefault(c =>
                c.Covers.Contains(of) && (c.Only.Count == 0 || c.Only.Contains(holder))
            );
            if (condition is not null)
                return $"Articles {lawful.Article} and {basis.Article}, with Schedule 1 paragraph {condition.Paragraph}";
        }
        return null;
    }
}
