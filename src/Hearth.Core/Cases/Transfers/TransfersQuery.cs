using System.Text.Encodings.Web;
using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Transfers;

/// <param name="Of">The transfer.</param>
/// <param name="Council">The other council's name.</param>
/// <param name="Pack">What was sent; null when it is not for the reader.</param>
/// <param name="WhyNot">Why it is not.</param>
public sealed record TransferRead(Transfer Of, string Council, TransferPack? Pack, string? WhyNot);

/// <summary>A council that a family can move to.</summary>
public sealed record CouncilListed(string Id, string Name, string? WhyNot);

/// <param name="Case">The case.</param>
/// <param name="FamilyName">What the family is called.</param>
/// <param name="Councils">Agencies it can be sent to, and why nothing can.</param>
/// <param name="Sent">What was sent, the latest first.</param>
public sealed record TransfersRead(
    Case Case,
    string FamilyName,
    IReadOnlyList<CouncilListed> Councils,
    IReadOnlyList<TransferRead> Sent
);

/// <summary>A family's transfers to other councils, for those who work with it. That they are read is an event.</summary>
public sealed class TransfersQuery(
    AppDb db,
    CaseAccessQuery access,
    SharingStateQuery states,
    HiddenAddressQuery addresses,
    CaseworkRules rules,
    TimeProvider clock
)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public async Task<TransfersRead?> RunAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        if (await access.OfAsync(id, Permission.CasesWork, actor, cancel) is not { } opened)
            return null;
        var of = opened.Case;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? opened.Access.Basis,
            },
            "cases.transfers-read",
            of.Subject,
            null,
            cancel
        );
        var state = await states.ReadAsync(cancel);
        var sent = await db
            .Transfers.AsNoTracking()
            .Where(t => t.CaseId == id && t.Way == TransferWay.Out)
            .OrderByDescending(t => t.RecordedAt)
            .ToListAsync(cancel);
        return new(
            of,
            await db
                .Families.Where(f => f.Id == of.FamilyId)
                .Select(f => f.Name)
                .SingleAsync(cancel),
            [
                .. state
                    .Parties.Values.Where(p => p.Kind == AgencyKind.OtherCouncil && p.InForce)
                    .OrderBy(p => p.Name, StringComparer.Ordinal)
                    .Select(p => new CouncilListed(
                        p.Id,
                        p.Name,
                        PackDecision
                            .Of(state, p.Id, Kebab.Of(actor.Purpose), opened.Access.May)
                            .WhyNot
                    )),
            ],
            await SentAsync(sent, opened, state, actor, cancel)
        );
    }

    private async Task<IReadOnlyList<TransferRead>> SentAsync(
        IReadOnlyList<Transfer> sent,
        OpenedCase opened,
        SharingState state,
        Actor actor,
        CancellationToken cancel
    )
    {
        var read = new List<TransferRead>();
        foreach (var of in sent)
        {
            var pack = JsonSerializer.Deserialize<TransferPack>(of.Pack!, Json)!;
            var why = await WhyNotAsync(of, pack, opened, actor, cancel);
            read.Add(
                new(
                    of,
                    state.Parties.TryGetValue(of.Council, out var p) ? p.Name : of.Council,
                    why is null ? pack : null,
                    why
                )
            );
        }
        return read;
    }

    private async Task<string?> WhyNotAsync(
        Transfer of,
        TransferPack pack,
        OpenedCase opened,
        Actor actor,
        CancellationToken cancel
    ) =>
        PackSight.WhyNot(
            pack,
            opened.Access.May,
            await addresses.OfAsync(
                [.. pack.People.Select(p => new PersonId(p.Id))],
                actor,
                cancel
            ),
            of.RecordedBy == actor.UserId,
            kind => rules.Markers.GetValueOrDefault(kind)
        );

    /// <summary>What was sent, as it was sent; null when there is none they may read. The event is saved first.</summary>
    public async Task<string?> PackAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        var transfer = await db
            .Transfers.AsNoTracking()
            .SingleOrDefaultAsync(t => t.Id == id && t.Way == TransferWay.Out, cancel);
        if (
            await access.OfAsync(transfer?.CaseId ?? default, Permission.CasesWork, actor, cancel)
                is not { } opened
            || transfer is null
            || await WhyNotAsync(
                transfer,
                JsonSerializer.Deserialize<TransferPack>(transfer.Pack!, Json)!,
                opened,
                actor,
                cancel
            )
                is not null
        )
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.transfer-pack-read",
            opened.Case.Subject,
            null,
            cancel
        );
        return transfer.Pack;
    }
}
