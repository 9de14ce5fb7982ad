using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners.Reading;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <param name="Id">Which agency.</param>
/// <param name="Version">The version that was looked at: a later one refuses the change.</param>
/// <param name="Details">What the register is to say.</param>
public sealed record ChangeAgency(string Id, int Version, AgencyDetails Details);

/// <summary>What of an agency can be changed.</summary>
public sealed record AgencyDetails(
    string Name,
    bool SpecifiedPerson,
    string? ContactName,
    string? ContactEmail,
    string? ContactPhone,
    string? RetentionSchedule,
    string? RetentionLink,
    string? RetentionVersion
)
{
    public static AgencyDetails Of(Agency agency) =>
        new(
            agency.Name,
            agency.SpecifiedPerson,
            agency.ContactName,
            agency.ContactEmail,
            agency.ContactPhone,
            agency.RetentionSchedule,
            agency.RetentionLink,
            agency.RetentionVersion
        );
}

/// <summary>
/// Changes what the register says of an agency. When two people change one agency, the second is told what the first
/// changed, and overwrites nothing.
/// </summary>
public sealed class ChangeAgencyOperation(AppDb db, PartnerRulebook rulebook, TimeProvider clock)
{
    public async Task<Outcome<Agency>> RunAsync(
        ChangeAgency request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        var agency = await db.Agencies.SingleOrDefaultAsync(a => a.Id == request.Id, cancel);
        if (agency is null)
            return Outcome.NotFound;
        if (agency.Version != request.Version)
            return await ConflictAsync(request, cancel);
        var to = Tidy(request.Details);
        if (await WrongAsync(agency, to, cancel) is { } reason)
            return Outcome.Refused(reason);
        var changed = AgencyChanges.Between(AgencyDetails.Of(agency), to);
        if (changed.Count == 0)
            return agency;
        (agency.Name, agency.SpecifiedPerson) = (to.Name, to.SpecifiedPerson);
        (agency.ContactName, agency.ContactEmail, agency.ContactPhone) = (
            to.ContactName,
            to.ContactEmail,
            to.ContactPhone
        );
        (agency.RetentionSchedule, agency.RetentionLink, agency.RetentionVersion) = (
            to.RetentionSchedule,
            to.RetentionLink,
            to.RetentionVersion
        );
        var happened = Event.By(
            actor,
            AgencyChanges.Kind,
            agency.Subject,
            clock.UtcNow(),
            JsonSerializer.Serialize(new AgencyChange(request.Version + 1, changed))
        );
        var outcome = await db.SaveAsync(agency, happened, cancel);
        return outcome is Outcome<Agency>.Conflict ? await ConflictAsync(request, cancel) : outcome;
    }

    private async Task<Outcome<Agency>> ConflictAsync(
        ChangeAgency request,
        CancellationToken cancel
    ) => Outcome.Conflict(await AgencyChanges.SinceAsync(db, request.Id, request.Version, cancel));

    private async Task<string?> WrongAsync(
        Agency agency,
        AgencyDetails to,
        CancellationToken cancel
    )
    {
        if (to.Name.Length == 0)
            return "Give the agency's name, as it signs.";
        if (await db.Agencies.AnyAsync(a => a.Name == to.Name && a.Id != agency.Id, cancel))
            return $"Another agency is named {to.Name}.";
        if (to.RetentionLink is { } link && !IsWebAddress(link))
            return "The link to the retention schedule is a web address, such as https://www.example.org/retention.";
        return to.SpecifiedPerson
            ? rulebook.On(clock.Today()).Of(agency.Kind).NeverSpecified
            : null;
    }

    private static bool IsWebAddress(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static AgencyDetails Tidy(AgencyDetails given) =>
        new(
            given.Name.Trim(),
            given.SpecifiedPerson,
            OrNull(given.ContactName),
            OrNull(given.ContactEmail),
            OrNull(given.ContactPhone),
            OrNull(given.RetentionSchedule),
            OrNull(given.RetentionLink),
            OrNull(given.RetentionVersion)
        );

    private static string? OrNull(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
