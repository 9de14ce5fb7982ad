using Hearth.Rules.Dates;

namespace Hearth.Rules.Cases.Assessments;

/// <summary>What an answer tells.</summary>
public enum QuestionKind
{
    /// <summary>What goes well.</summary>
    Strengths,

    /// <summary>What somebody is worried about.</summary>
    Worries,

    /// <summary>What needs to happen.</summary>
    Needs,

    /// <summary>How things are, as a mark of the set's scale.</summary>
    Scale,

    /// <summary>What somebody says, as they say it.</summary>
    Words,

    /// <summary>What life is like for somebody.</summary>
    Experience,

    /// <summary>What the family puts first.</summary>
    First,
}

/// <summary>Of whom a question is asked.</summary>
public enum AskedOf
{
    /// <summary>Once, of the family as one.</summary>
    Family,

    /// <summary>Of each member.</summary>
    EachPerson,

    /// <summary>Of each child, and of one who is not born yet.</summary>
    EachChild,

    /// <summary>Of each adult.</summary>
    EachAdult,
}

/// <summary>A mark and what it says.</summary>
/// <param name="Mark">A whole number; a higher one is better.</param>
/// <param name="Name">In a word or two.</param>
/// <param name="Says">In a sentence.</param>
public sealed record ScaleMark(int Mark, string Name, string Says);

/// <summary>One question.</summary>
/// <param name="Id">Stable, for the record: area and question, such as <c>health.mental</c>.</param>
/// <param name="Kind">What its answer tells.</param>
/// <param name="Of">Of whom it is asked.</param>
/// <param name="Ask">As a page asks it; a name follows where it is asked of each.</param>
/// <param name="Hint">What helps to answer it.</param>
/// <param name="Categories">Kinds of information, as the vocabulary of sharing names them, of which an answer tells.</param>
/// <param name="NeededOf">Without an answer of these the assessment is not finished; null: it may stay empty.</param>
public sealed record AssessmentQuestion(
    string Id,
    QuestionKind Kind,
    AskedOf Of,
    string Ask,
    string? Hint,
    IReadOnlySet<string> Categories,
    AskedOf? NeededOf
)
{
    /// <summary>An answer is shown to whoever may see every kind it may tell of.</summary>
    public bool IsFor(Func<string, bool> may) => Categories.All(may);
}

/// <summary>An area of the family's life.</summary>
/// <param name="Id">Stable, for the record.</param>
/// <param name="Name">As a page says it.</param>
/// <param name="Says">What belongs here, in a sentence.</param>
/// <param name="Prompts">What a worker may ask.</param>
/// <param name="Questions">What is answered, in this order.</param>
public sealed record AssessmentArea(
    string Id,
    string Name,
    string Says,
    IReadOnlyList<string> Prompts,
    IReadOnlyList<AssessmentQuestion> Questions
)
{
    /// <summary>Every kind of information that answers of this area may tell of.</summary>
    public IReadOnlySet<string> Categories { get; } =
        Questions.SelectMany(q => q.Categories).ToHashSet(StringComparer.Ordinal);

    /// <summary>The area as far as somebody may see it; null when nothing of it is for them.</summary>
    public AssessmentArea? For(Func<string, bool> may)
    {
        AssessmentQuestion[] seen = [.. Questions.Where(q => q.IsFor(may))];
        return seen.Length == Questions.Count ? this
            : seen.Length == 0 ? null
            : this with { Questions = seen };
    }
}

/// <summary>A dated set of areas and questions (requirements SU-4 and SU-5).</summary>
/// <param name="Key">Set and version, such as <c>whole-family-2026-01</c>: what an assessment keeps of it.</param>
/// <param name="Name">As a page says it.</param>
/// <param name="From">New assessments are begun with it from this day.</param>
/// <param name="ReviewWithin">When an assessment is looked at again, at the latest.</param>
/// <param name="Scale">The marks, the lowest first.</param>
/// <param name="Voice">The family's own words; always asked.</param>
/// <param name="Areas">The areas; one that does not apply stays empty.</param>
public sealed record AssessmentSet(
    string Key,
    string Name,
    DateOnly From,
    Period ReviewWithin,
    IReadOnlyList<ScaleMark> Scale,
    AssessmentArea Voice,
    IReadOnlyList<AssessmentArea> Areas
)
{
    /// <summary>The family's own words first, then the areas.</summary>
    public IEnumerable<AssessmentArea> Sections => Areas.Prepend(Voice);

    /// <summary>A question by its id; null when the set has none.</summary>
    public AssessmentQuestion? Question(string id) =>
        Sections.SelectMany(s => s.Questions).FirstOrDefault(q => q.Id == id);

    /// <summary>A section by its id; null when the set has none.</summary>
    public AssessmentArea? Section(string id) => Sections.FirstOrDefault(s => s.Id == id);
}
