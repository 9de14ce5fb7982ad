using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Sharing.Requests;

/// <summary>Asks an agency what it knows of a person.</summary>
/// <param name="Holder">The agency asked.</param>
/// <param name="Person">Who it is about: named fully enough that nobody else is meant.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Categories">Kinds of information.</param>
/// <param name="Why">In the asker's words.</param>
/// <param name="Alternatives">Why information that names nobody would not do.</param>
public sealed record AskPartner(
    string Holder,
    PersonAsked Person,
    string Purpose,
    IReadOnlyList<string> Categories,
    string Why,
    string Alternatives
)
{
    /// <summary>What it is to be called, where the asker has named it; else a new one.</summary>
    public Guid? Id { get; init; }
}

/// <summary>What no agreement shares cannot be asked for; why, is said at once.</summary>
public sealed class AskPartnerOperation(
    AppDb db,
    SharingStateQuery states,
    Rulebook rulebook,
    TimeProvider clock
)
{
    public async Task<Outcome<InformationRequest>> RunAsync(
        AskPartner request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.SharingRequest))
            return Outcome.NotFound;
        var state = await states.ReadAsync(cancel);
        if (Wrong(request, actor, state) is { } reason)
            return Outcome.Refused(reason);
        var decisions = request
            .Categories.Select(c =>
                MaySee.DecideFlow(
                    state,
                    new(
                        FlowKind.AnswerToRequest,
                        actor.AgencyId,
                        "",
                        request.Purpose,
                        request.Holder,
                        Reach.None
                    ),
                    c
                )
            )
            .ToArray();
        if (decisions.FirstOrDefault(d => d.Verdict == Verdict.Deny) is { } denied)
            return Outcome.Refused($"This cannot be asked for. {denied.Because}.");
        var now = clock.UtcNow();
        var asked = new InformationRequest
        {
            Id = request.Id ?? Guid.CreateVersion7(clock.GetUtcNow()),
            AskedAt = now,
            Requester = actor.AgencyId,
            AskedBy = actor.UserId,
            Holder = request.Holder,
            Query = JsonSerializer.Serialize(request.Person),
            Purpose = request.Purpose,
            Categories = string.Join(',', request.Categories),
            Policies = string.Join(
                ',',
                decisions.Select(d => d.Agreement).OfType<string>().Distinct()
            ),
            Why = request.Why.Trim(),
            Alternatives = request.Alternatives.Trim(),
            Due = WorkingDays.After(
                clock.Today(),
                state.Words.AnswerWorkingDays,
                rulebook.BankHolidays
            ),
        };
        db.InformationRequests.Add(asked);
        return await db.SaveAsync(
            asked,
            Event.By(actor, "sharing.asked", asked.Subject, now),
            cancel
        );
    }

    private static string? Wrong(AskPartner request, Actor actor, SharingState state)
    {
        if (!state.Parties.ContainsKey(request.Holder) || request.Holder == actor.AgencyId)
            return "Choose the agency to ask.";
        if (request.Person.Wrong() is { } person)
            return person;
        if (!state.Words.Purposes.ContainsKey(request.Purpose))
            return "Choose what it is for.";
        if (
            request.Categories.Count == 0
            || request.Categories.Any(c => !state.Words.Categories.ContainsKey(c))
        )
            return "Choose what kinds of information you ask for.";
        if (string.IsNullOrWhiteSpace(request.Why))
            return "Say why it is needed.";
        return string.IsNullOrWhiteSpace(request.Alternatives)
            ? "Say why statistics, anonymous or pseudonymous information would not do."
            : null;
    }
}
