using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Sources.Corrections;

/// <summary>The agency whose record it is says what became of it.</summary>
public sealed record AnswerCorrection(Guid Id, CorrectionState State, string? Answer, int Version);

/// <summary>Whoever asked for it reads the answer beside what the record says. A record that stands needs a reason.</summary>
public sealed class AnswerCorrectionOperation(
    AppDb db,
    CorrectionsQuery corrections,
    TimeProvider clock
)
{
    public async Task<Outcome<SourceCorrection>> RunAsync(
        AnswerCorrection request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SourcesLoad)
            || await corrections.FindAsync(request.Id, actor, cancel) is not { } correction
        )
            return Outcome.NotFound;
        if (WhyNot(correction.State, request.State, request.Answer) is { } why)
            return Outcome.Refused(why);
        if (correction.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        var now = clock.UtcNow();
        correction.State = request.State;
        correction.Answer = string.IsNullOrWhiteSpace(request.Answer)
            ? null
            : request.Answer.Trim();
        (correction.AnsweredAt, correction.AnsweredBy) = (now, actor.UserId);
        return await db.SaveAsync(
            correction,
            Event.By(actor, "sources.correction-answered", correction.Subject, now),
            cancel
        );
    }

    /// <summary>Why a correction cannot be answered so; null when it can.</summary>
    public static string? WhyNot(CorrectionState now, CorrectionState then, string? answer) =>
        now != CorrectionState.Open ? "It has been answered already."
        : then is not (CorrectionState.Mended or CorrectionState.Stands)
            ? "Choose what became of it."
        : then == CorrectionState.Stands && string.IsNullOrWhiteSpace(answer)
            ? "Say why the record stands, so that the family can be told."
        : null;
}
