using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Disclosures;

/// <summary>Something went outside the United Kingdom.</summary>
/// <param name="Why">Which of the three circumstances.</param>
/// <param name="Safeguard">What protects it.</param>
/// <param name="FamilyAsked">Whether the family asked for it: then their written consent is needed.</param>
/// <param name="ConsentOn">The day of it.</param>
public sealed record TransferAbroad(
    TransferCircumstance Why,
    TransferSafeguard Safeguard,
    bool FamilyAsked,
    DateOnly? ConsentOn
);

/// <summary>Records what was shared, by whatever channel.</summary>
public sealed record RecordDisclosure(
    FamilyId Family,
    PersonId? Person,
    Channel Channel,
    IReadOnlyList<string> Categories,
    string What,
    string ToAgency,
    string ToWhom,
    string Purpose,
    DateOnly On,
    TransferAbroad? Abroad = null
)
{
    /// <summary>What it is to be called, where the caller has named it; else a new one.</summary>
    public Guid? Id { get; init; }
}

/// <summary>The disclosure register (requirements SH-3, SH-7). It is for those who may know of the family.</summary>
public sealed class RecordDisclosureOperation(
    AppDb db,
    FamilyAccessQuery access,
    SharingStateQuery states,
    TimeProvider clock
)
{
    public async Task<Outcome<Disclosure>> RunAsync(
        RecordDisclosure request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SharingRecord)
            || await access.OfAsync(request.Family, FlowKind.FamilyPage, actor, cancel) is null
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"family:{request.Family}", cancel);
            return Outcome.NotFound;
        }
        var state = await states.ReadAsync(cancel);
        if (Wrong(request, state) is { } reason)
            return Outcome.Refused(reason);
        if (
            request.Person is { } person
            && !await db.FamilyMembers.AnyAsync(
                m => m.FamilyId == request.Family && m.PersonId == person,
                cancel
            )
        )
            return Outcome.Refused("That person is no member of this family.");
        var decided = Decide(state, request, actor.AgencyId);
        var now = clock.UtcNow();
        var disclosure = Row(request, decided, actor.AgencyId, actor.UserId, now);
        db.Disclosures.Add(disclosure);
        return await db.SaveAsync(
            disclosure,
            Event.By(actor, "sharing.disclosed", disclosure.Subject, now),
            cancel
        );
    }

    internal static Disclosure Row(
        RecordDisclosure request,
        Decision decided,
        string from,
        string by,
        DateTime now
    ) =>
        new()
        {
            Id = request.Id ?? Guid.CreateVersion7(now),
            FamilyId = request.Family,
            PersonId = request.Person,
            Channel = request.Channel,
            Categories = string.Join(',', request.Categories),
            What = request.What.Trim(),
            FromAgency = from,
            ToAgency = request.ToAgency,
            ToWhom = request.ToWhom.Trim(),
            Purpose = request.Purpose,
            Basis = decided.Basis,
            Gateway = decided.Gateway,
            Verdict = decided.Verdict,
            Rule = decided.Rule,
            On = request.On,
            RecordedAt = now,
            RecordedBy = by,
            Transfer = request.Abroad?.Why,
            Safeguard = request.Abroad?.Safeguard,
            ConsentOn = request.Abroad?.ConsentOn,
        };

    /// <summary>The gravest answer over the kinds shared, each asked of the rules.</summary>
    internal static Decision Decide(SharingState state, RecordDisclosure request, string from) =>
        request
            .Categories.Select(category =>
                MaySee.DecideFlow(
                    state,
                    new(
                        FlowKind.AnswerToRequest,
                        request.ToAgency,
                        "",
                        request.Purpose,
                        from,
                        Reach.None
                    ),
                    category
                )
            )
            .MinBy(d => d.Verdict)!;

    private string? Wrong(RecordDisclosure request, SharingState state)
    {
        if (
            request.Categories.Count == 0
            || request.Categories.Any(c => !state.Words.Categories.ContainsKey(c))
        )
            return "Choose what kinds of information it was.";
        if (string.IsNullOrWhiteSpace(request.What))
            return "Say in a few words what was shared.";
        if (!state.Parties.ContainsKey(request.ToAgency))
            return "Choose the agency it went to.";
        if (string.IsNullOrWhiteSpace(request.ToWhom))
            return "Say who received it.";
        if (!state.Words.Purposes.ContainsKey(request.Purpose))
            return "Choose what it was for.";
        if (HasBeen.IsToCome(request.On, clock.Today()))
            return "What has not been shared yet is not recorded.";
        return request.Abroad is { FamilyAsked: true, ConsentOn: null }
            ? "The family asked for this transfer: their written consent and its date are needed."
            : null;
    }
}
