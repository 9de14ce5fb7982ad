using System.Globalization;
using Hearth.Rules.Facts;
using Hearth.Rules.People;

namespace Hearth.Rules.Criteria;

/// <summary>What is added up.</summary>
public enum CountUnit
{
    /// <summary>Each fact is one.</summary>
    Events,

    /// <summary>The facts' amounts, such as the sessions of suspensions.</summary>
    Amounts,
}

/// <summary>
/// At least so many events, or so much of them, happened within a window; a spell counts when it touches the window.
/// </summary>
public sealed record EventsAtLeast(long Threshold, FactSelector Of, Window Over, CountUnit Unit)
    : Criterion
{
    /// <inheritdoc />
    public override string Test =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"at least {Threshold} {(Unit == CountUnit.Amounts ? "sessions of " : "")}{Of.Spoken}{Of.Restriction} {Over.Spoken}"
        );

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds => Of.Kinds;

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt)
    {
        if (Over.Of(subject, asAt) is not { } days)
            return Answer.Unknown($"the school calendar does not reach {Words.Day(asAt)}");

        List<Evidence> sure = [];
        List<Evidence> doubtful = [];
        foreach (var evidence in subject.Facts)
        {
            var counts = Of.Counts(evidence.Fact);
            var within = evidence.Fact.Touches(days);
            if (counts == Certainty.No || within == false)
                continue;
            if (counts == Certainty.Yes && within == true && Size(evidence.Fact) is not null)
                sure.Add(evidence);
            else
                doubtful.Add(evidence);
        }

        var total = sure.Sum(e => Size(e.Fact)!.Value);
        if (total >= Threshold)
            return Answer.Met($"{Say(total)} {Over.Spoken}", sure);
        // A doubtful fact's size may be anything; one of them may be all that is missing.
        if (
            doubtful.Count > 0
            && (Unit == CountUnit.Amounts || total + doubtful.Count >= Threshold)
        )
            return Answer.Unknown(
                $"{doubtful.Count} recorded of which the date, code or outcome is not known",
                [.. sure, .. doubtful]
            );
        if (subject.Gap(days, asAt) is { } gap)
            return Answer.Unknown(gap, sure);
        return Answer.NotMet(
            total == 0 ? $"none recorded {Over.Spoken}" : $"only {Say(total)} {Over.Spoken}",
            sure
        );
    }

    private string Say(long total) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{total} {(Unit == CountUnit.Amounts ? "sessions of " : "")}{Of.Spoken}{Of.Restriction}"
        );

    private long? Size(Fact fact) => Unit == CountUnit.Events ? 1 : fact.Amount;
}
