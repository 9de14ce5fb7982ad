using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Requests;

/// <param name="Of">The request.</param>
/// <param name="Person">Who it is about.</param>
/// <param name="From">The asking agency's name.</param>
/// <param name="To">The asked agency's name.</param>
/// <param name="Purpose">By name.</param>
/// <param name="Kinds">Kinds of information, by name.</param>
/// <param name="IsOverdue">It waits past its day.</param>
/// <param name="MayAnswer">Whether the reader may answer it.</param>
public sealed record RequestRead(
    InformationRequest Of,
    PersonAsked Person,
    string From,
    string To,
    string Purpose,
    IReadOnlyList<string> Kinds,
    bool IsOverdue,
    bool MayAnswer
);

/// <param name="Id">The request.</param>
/// <param name="By">The day it is to be answered by.</param>
public sealed record RequestDue(Guid Id, DateOnly By);

/// <summary>Requests an agency asked or is asked, those that wait first. Others' do not exist for it.</summary>
public sealed class RequestsQuery(
    AppDb db,
    SharingStateQuery states,
    PersonIndex index,
    HiddenAddressQuery addresses,
    TimeProvider clock
)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<RequestRead>> RunAsync(Actor actor, CancellationToken cancel) =>
        await ReadAsync(
            Mine(actor)
                .OrderBy(r => r.State != RequestState.Waiting)
                .ThenByDescending(r => r.AskedAt)
                .Take(Most),
            actor,
            cancel
        );

    /// <summary>What the actor's agency has still to answer, the first due first; nobody is named.</summary>
    public async Task<IReadOnlyList<RequestDue>> ToAnswerAsync(
        Actor actor,
        CancellationToken cancel
    ) =>
        actor.May(Permission.SharingAnswer)
            ? await db
                .InformationRequests.Where(r =>
                    r.Holder == actor.AgencyId && r.State == RequestState.Waiting
                )
                .OrderBy(r => r.Due)
                .Select(r => new RequestDue(r.Id, r.Due))
                .ToListAsync(cancel)
            : [];

    /// <summary>Null when there is none, or none of the actor's agency. That it is read is an event.</summary>
    public async Task<RequestRead?> OneAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        var found = await ReadAsync(Mine(actor).Where(r => r.Id == id), actor, cancel);
        if (found is not [var one])
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"request:{id:D}", cancel);
            return null;
        }
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "sharing.request-read",
            one.Of.Subject,
            null,
            cancel
        );
        return one;
    }

    /// <summary>Of requests that say where somebody lives: whom they are about, where anybody's address is hidden at all.</summary>
    private async Task<Dictionary<Guid, PersonAsked>> HiddenAsync(
        IReadOnlyCollection<InformationRequest> found,
        Actor actor,
        CancellationToken cancel
    )
    {
        Dictionary<Guid, PersonAsked> said = [];
        if (!await addresses.IsAnyAsync(cancel))
            return said;
        foreach (var one in found)
            if (
                JsonSerializer.Deserialize<PersonAsked>(one.Query)
                is { } who
                    and not { Address: null, Postcode: null }
            )
                said[one.Id] = await SaidAsync(who, actor, cancel);
        return said;
    }

    /// <summary>Whom it is about, without where they live when that is not for the reader.</summary>
    private async Task<PersonAsked> SaidAsync(
        PersonAsked said,
        Actor actor,
        CancellationToken cancel
    )
    {
        PersonId? meant;
        // Who is meant is looked for among all, and is not told.
        using (db.Unlimited())
            meant = await OneWhoIsMeant.FindAsync(db, index, said, cancel);
        return meant is { } person && (await addresses.OfAsync([person], actor, cancel)).Count > 0
            ? said with
            {
                Address = HiddenAddressQuery.Words,
                Postcode = null,
            }
            : said;
    }

    private IQueryable<InformationRequest> Mine(Actor actor)
    {
        var (asks, answers) = (
            actor.May(Permission.SharingRequest),
            actor.May(Permission.SharingAnswer)
        );
        return db
            .InformationRequests.AsNoTracking()
            .Where(r =>
                (asks && r.Requester == actor.AgencyId && r.AskedBy == actor.UserId)
                || (answers && r.Holder == actor.AgencyId)
            );
    }

    private async Task<IReadOnlyList<RequestRead>> ReadAsync(
        IQueryable<InformationRequest> requests,
        Actor actor,
        CancellationToken cancel
    )
    {
        var state = await states.ReadAsync(cancel);
        var (found, today) = (await requests.ToListAsync(cancel), clock.Today());
        var hidden = await HiddenAsync(found, actor, cancel);
        string Party(string id) => state.Parties.TryGetValue(id, out var p) ? p.Name : id;
        return
        [
            .. found.Select(r => new RequestRead(
                r,
                hidden.GetValueOrDefault(r.Id) ?? JsonSerializer.Deserialize<PersonAsked>(r.Query)!,
                Party(r.Requester),
                Party(r.Holder),
                state.Words.Purposes.TryGetValue(r.Purpose, out var purpose)
                    ? purpose.Name
                    : r.Purpose,
                [
                    .. r
                        .Categories.Split(',')
                        .Select(c =>
                            state.Words.Categories.TryGetValue(c, out var of) ? of.Name : c
                        ),
                ],
                r.State == RequestState.Waiting && r.Due < today,
                r.State == RequestState.Waiting
                    && r.Holder == actor.AgencyId
                    && actor.May(Permission.SharingAnswer)
            )),
        ];
    }
}
