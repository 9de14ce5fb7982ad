using System.Text.RegularExpressions;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <param name="Id">Short: small letters, digits and hyphens.</param>
/// <param name="Name">As it signs.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="SpecifiedPerson">Whether Schedule 4 of the Digital Economy Act 2017 lists it.</param>
public sealed record RegisterAgency(
    string Id,
    string Name,
    AgencyKind Kind,
    bool SpecifiedPerson = false
);

/// <summary>Puts an agency on the register. It takes part once it has signed both papers (AG-1, AG-2).</summary>
public sealed partial class RegisterAgencyOperation(
    AppDb db,
    PartnerRulebook rulebook,
    TimeProvider clock
)
{
    public async Task<Outcome<Agency>> RunAsync(
        RegisterAgency request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var (id, name) = (request.Id.Trim(), request.Name.Trim());
        if (!IdForm().IsMatch(id))
            return Outcome.Refused(
                "The short name is 2 to 40 small letters, digits and hyphens, such as larch-house-school."
            );
        if (name.Length == 0)
            return Outcome.Refused("Give the agency's name, as it signs.");
        if (await TakenAsync(id, name, cancel) is { } taken)
            return Outcome.Refused(taken);
        if (
            request.SpecifiedPerson
            && rulebook.On(clock.Today()).Of(request.Kind).NeverSpecified is { } never
        )
            return Outcome.Refused(never);
        var agency = new Agency
        {
            Id = id,
            Name = name,
            Kind = request.Kind,
            SpecifiedPerson = request.SpecifiedPerson,
            RegisteredAt = clock.UtcNow(),
        };
        db.Agencies.Add(agency);
        var saved = await db.SaveAsync(
            agency,
            Event.By(actor, "partners.registered", agency.Subject, agency.RegisteredAt),
            cancel
        );
        if (saved is not Outcome<Agency>.Conflict)
            return saved;
        // Someone else registered it between our looking and our saving.
        return await TakenAsync(id, name, cancel) is { } meanwhile
            ? Outcome.Conflict(meanwhile)
            : saved;
    }

    private async Task<string?> TakenAsync(string id, string name, CancellationToken cancel) =>
        await db
            .Agencies.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == id || a.Name == name, cancel)
            is not { } other
            ? null
        : other.Id == id ? $"'{id}' is registered already: it is {other.Name}."
        : $"{name} is registered already, as '{other.Id}'.";

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$")]
    private static partial Regex IdForm();
}
