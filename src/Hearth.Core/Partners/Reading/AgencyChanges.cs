using System.Text.Json;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners.Reading;

/// <summary>Which parts of an agency a version changed; their names, never their content.</summary>
internal sealed record AgencyChange(int Version, IReadOnlyList<string> Changed);

/// <summary>What was changed of an agency since somebody looked at it, from the events of the changes.</summary>
internal static class AgencyChanges
{
    public const string Kind = "partners.agency-changed";

    public static IReadOnlyList<string> Between(AgencyDetails from, AgencyDetails to)
    {
        List<string> changed = [];
        if (from.Name != to.Name)
            changed.Add("the name");
        if (from.SpecifiedPerson != to.SpecifiedPerson)
            changed.Add("whether it is a specified person");
        if (
            (from.ContactName, from.ContactEmail, from.ContactPhone)
            != (to.ContactName, to.ContactEmail, to.ContactPhone)
        )
            changed.Add("the contact for requests");
        if (
            (from.RetentionSchedule, from.RetentionLink, from.RetentionVersion)
            != (to.RetentionSchedule, to.RetentionLink, to.RetentionVersion)
        )
            changed.Add("the retention schedule");
        return changed;
    }

    public static async Task<string> SinceAsync(
        AppDb db,
        string agencyId,
        int version,
        CancellationToken cancel
    )
    {
        var subject = Agency.SubjectOf(agencyId);
        var events = await db
            .Events.AsNoTracking()
            .Where(e => e.Subject == subject && e.Kind == Kind)
            .ToListAsync(cancel);
        var since = events
            .Select(e => (e.UserId, Change: JsonSerializer.Deserialize<AgencyChange>(e.Detail!)!))
            .Where(e => e.Change.Version > version)
            .ToArray();
        var names = await UserNames.OfAsync(db, since.Select(e => e.UserId), cancel);
        var who = string.Join(" and ", since.Select(e => names(e.UserId)).Distinct());
        var what = string.Join(" and ", since.SelectMany(e => e.Change.Changed).Distinct());
        return $"Since you opened this, {who} changed {what}. Nothing of yours was saved.";
    }
}
