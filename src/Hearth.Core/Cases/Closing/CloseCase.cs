using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Closing;

/// <summary>Support ends.</summary>
/// <param name="Case">Which.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="Why">The reason.</param>
/// <param name="WhatChanged">Against how things were at the start.</param>
/// <param name="WhatNext">What comes next, and whom the family can turn to.</param>
/// <param name="FamilySays">What the family says of the support; empty when they did not want to say.</param>
/// <param name="Version">Of the case.</param>
public sealed record CloseCase(
    CaseId Case,
    DateOnly LastDay,
    ClosingReason Why,
    string WhatChanged,
    string WhatNext,
    string? FamilySays,
    int Version
);

/// <summary>Nobody is let go of without being told whom to turn to (requirement SU-12).</summary>
public sealed class CloseCaseOperation(
    AppDb db,
    CaseAccessQuery access,
    MeetingsToCome meetings,
    TimeProvider clock
)
{
    public async Task<Outcome<Case>> RunAsync(
        CloseCase request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        if (of.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (Wrong(request, of) is { } reason)
            return Outcome.Refused(reason);
        Ending.Of(of, request.LastDay, request.Why, actor);
        (of.WhatChanged, of.WhatNext) = (request.WhatChanged.Trim(), request.WhatNext.Trim());
        of.FamilySays = string.IsNullOrWhiteSpace(request.FamilySays)
            ? null
            : request.FamilySays.Trim();
        return await Ending.SaveAsync(
            db,
            meetings,
            of,
            of,
            Event.By(actor, "cases.closed", of.Subject, clock.UtcNow()),
            actor,
            cancel
        );
    }

    private string? Wrong(CloseCase request, Case of)
    {
        if (!of.IsOpen)
            return "This support has ended already.";
        if (HasBeen.WhyNotLast(of.OpenedOn, request.LastDay, clock.Today()) is { } day)
            return day;
        if (request.Why == ClosingReason.Joined)
            return "Choose why support ends.";
        if (string.IsNullOrWhiteSpace(request.WhatChanged))
            return "Say what changed since the start, also when it is nothing.";
        return string.IsNullOrWhiteSpace(request.WhatNext)
            ? "Say what comes next, and whom the family can turn to."
            : null;
    }
}
