using System.Text.Json.Nodes;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Hearth.Rules.Sharing.Policies;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing;

/// <summary>Takes in the example agreement and its invented agencies, so that a first load works.</summary>
public sealed record RegisterExample;

/// <param name="Agencies">How many were registered.</param>
/// <param name="Agreement">The agreement's name.</param>
public sealed record ExampleRegistered(int Agencies, string Agreement);

/// <summary>
/// Visibly invented: names end in "(example)". Done only where nobody has registered a partner or an agreement yet; a council
/// replaces both by its own.
/// </summary>
public sealed class RegisterExampleOperation(
    AppDb db,
    PartnerRulebook rulebook,
    ImportAgreementOperation import,
    RegisterExampleNoticesOperation notices,
    TimeProvider clock
)
{
    public async Task<Outcome<ExampleRegistered>> RunAsync(
        RegisterExample request,
        Actor actor,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!actor.May(Permission.SharingManage))
            return Outcome.NotFound;
        if (
            await db.Agencies.AnyAsync(a => a.Id != Agency.Council, cancel)
            || await db.SharingAgreements.AnyAsync(cancel)
        )
            return Outcome.Refused("Partners or an agreement are registered already.");
        var text = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "rulebook", "sharing", "example-agreement.json"),
            cancel
        );
        var policy = SharingPolicyJson.Read(text);
        var agencies = policy.Extension?["agencies"]?.AsArray() ?? [];
        foreach (var agency in agencies.OfType<JsonObject>())
            Register(agency, actor);
        await import.RunAsync(new(text), actor, cancel);
        await notices.RunAsync(new(), actor, cancel);
        return new ExampleRegistered(agencies.Count, policy.Name);
    }

    private void Register(JsonObject agency, Actor actor)
    {
        var id = Text(agency, "id");
        var now = clock.UtcNow();
        if (id != Agency.Council)
            db.Agencies.Add(
                new()
                {
                    Id = id,
                    Name = Text(agency, "name"),
                    Kind = Words.TryRead<AgencyKind>(Text(agency, "kind"), out var kind)
                        ? kind
                        : AgencyKind.Voluntary,
                    SpecifiedPerson = agency["specified-person"]?.GetValue<bool>() ?? false,
                    RegisteredAt = now,
                }
            );
        foreach (var paper in rulebook.On(clock.Today()).Papers)
            db.Signatures.Add(
                new()
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    AgencyId = id,
                    Paper = paper.Paper,
                    PaperVersion = paper.Version,
                    Signatory = Text(agency, "signatory"),
                    Title = Text(agency, "title"),
                    Organisation = Text(agency, "name"),
                    SignedOn = DateOnly.ParseExact(
                        Text(agency, "signed"),
                        "yyyy-MM-dd",
                        System.Globalization.CultureInfo.InvariantCulture
                    ),
                    RecordedAt = now,
                    RecordedBy = actor.UserId,
                }
            );
        db.Events.Add(Event.By(actor, "partners.registered", Agency.SubjectOf(id), now));
    }

    private static string Text(JsonObject of, string name) => of[name]!.GetValue<string>();
}
