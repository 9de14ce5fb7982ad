using Hearth.Core.Cases;
using Hearth.Core.Cases.Events;
using Hearth.Rules.Facts;

namespace Hearth.Core.People.Chronology;

/// <summary>What an event of a chronology is about.</summary>
public enum ChronologyKind
{
    /// <summary>What a source sent.</summary>
    Record,

    /// <summary>Somebody began or ended working with the family.</summary>
    Work,

    /// <summary>Support opened or closed.</summary>
    Support,
    Nomination,

    /// <summary>The family was told of its information.</summary>
    Told,

    /// <summary>Marked by a worker as something that mattered.</summary>
    Significant,

    /// <summary>A worker's note.</summary>
    Note,

    /// <summary>Agreeing to the plan, and looking at it again.</summary>
    Plan,

    /// <summary>Something reached the front door.</summary>
    Contact,
}

/// <summary>One event of a family's chronology.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Date">Its day, or the first of a spell.</param>
/// <param name="Person">Whom it is about; null: the whole family.</param>
/// <param name="Who">What they are called.</param>
/// <param name="Source">The source's or agency's name.</param>
/// <param name="Fact">Of a record: what it says.</param>
/// <param name="What">Of anything else: what happened, in words.</param>
/// <param name="Why">Of what was marked as significant: why it matters.</param>
/// <param name="KnownTo">How exactly the day is known.</param>
/// <param name="Item">The id of the note, or of what was marked.</param>
/// <param name="Case">The case it was written on.</param>
public sealed record ChronologyEvent(
    ChronologyKind Kind,
    DateOnly Date,
    PersonId? Person,
    string Who,
    string Source,
    Fact? Fact = null,
    string? What = null,
    string? Why = null,
    KnownTo KnownTo = KnownTo.Day,
    Guid? Item = null,
    CaseId? Case = null
)
{
    /// <summary>The last day of a spell; null when it goes on, or is none.</summary>
    public DateOnly? End => Fact?.End;
}

/// <param name="Family">The family.</param>
/// <param name="Members">Who belongs to it.</param>
/// <param name="Events">What the reader may see of what happened, the latest first.</param>
/// <param name="Withheld">Kinds of information the reader's role or the agreements leave out.</param>
/// <param name="Case">The family's open case, where the reader may work with it.</param>
public sealed record ChronologyRead(
    Family Family,
    IReadOnlyList<MemberRead> Members,
    IReadOnlyList<ChronologyEvent> Events,
    IReadOnlyList<string> Withheld,
    CaseId? Case = null
);

/// <summary>What of a chronology is looked at; null leaves nothing out.</summary>
/// <param name="Kind">One kind of event alone.</param>
/// <param name="Source">One source or agency alone, by name.</param>
/// <param name="Person">What is about one member, or about the whole family.</param>
/// <param name="From">What happened on this day or later, or still went on then.</param>
/// <param name="To">What happened, or had begun, on this day or before.</param>
public sealed record ChronologyFilter(
    ChronologyKind? Kind = null,
    string? Source = null,
    PersonId? Person = null,
    DateOnly? From = null,
    DateOnly? To = null
)
{
    public bool Keeps(ChronologyEvent one) =>
        (Kind is null || one.Kind == Kind)
        && (Source is null || one.Source == Source)
        && (Person is null || one.Person is null || one.Person == Person)
        && (To is null || one.Date <= To)
        && (From is null || one.Date >= From || LastedTo(one, From.Value));

    private static bool LastedTo(ChronologyEvent one, DateOnly day) =>
        one.Fact is { } fact && (fact.End is { } end ? end >= day : fact.Kind.IsSpell());
}
