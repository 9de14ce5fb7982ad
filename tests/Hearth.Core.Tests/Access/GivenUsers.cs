using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Tests.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Access;

/// <summary>Accounts of an invented council, and what they do.</summary>
internal static class GivenUsers
{
    public static async Task<Actor> UserAsync(
        this Council council,
        Role role,
        string agency = "council"
    )
    {
        var user = (
            await council.Database.WithAsync<AddUserOperation, Outcome<User>>(add =>
                add.RunAsync(
                    new(
                        $"{Guid.NewGuid():N}@example.org",
                        "Ada Larchfield",
                        role,
                        agency,
                        "larch lane at dusk"
                    ),
                    Actor.DataTeam(Purpose.ManageAccounts),
                    default
                )
            )
        )
            .ShouldBeOfType<Outcome<User>.Ok>()
            .Value;
        return user.ActFor(
            role switch
            {
                Role.ProgrammeAnalyst => Purpose.IdentifyFamilies,
                Role.InformationGovernanceOfficer or Role.Auditor => Purpose.MeetLegalDuties,
                Role.HubWorker => Purpose.Safeguard,
                _ => Purpose.SupportFamilies,
            }
        );
    }

    public static Task<Outcome<Involvement>> InvolveAsync(
        this Council council,
        Actor worker,
        FamilyId family,
        Actor by
    ) =>
        council.Database.WithAsync<RecordInvolvementOperation, Outcome<Involvement>>(record =>
            record.RunAsync(
                new(
                    family,
                    null,
                    worker.AgencyId,
                    Guid.Parse(worker.UserId),
                    "Ada Larchfield",
                    "Lead worker",
                    "01632 960001",
                    null,
                    new(2026, 9, 1)
                ),
                by,
                default
            )
        );

    public static async Task<Involvement> WorksWithAsync(
        this Council council,
        Actor worker,
        FamilyId family
    ) =>
        (await council.InvolveAsync(worker, family, Council.Analyst))
            .ShouldBeOfType<Outcome<Involvement>.Ok>()
            .Value;

    public static Task<FamilyRead?> ReadAsync(
        this Council council,
        FamilyId family,
        Actor actor,
        ListId? list = null
    ) =>
        council.Database.WithAsync<FamilyQuery, FamilyRead?>(q =>
            q.RunAsync(family, list, actor, default)
        );

    /// <summary>Seals the family, or names others on the seal as it stands.</summary>
    public static async Task SealAsync(
        this Council council,
        FamilyId family,
        Actor officer,
        params Actor[] names
    )
    {
        var version = await council.Database.WithAsync<AppDb, int?>(db =>
            db.FamilySeals.Where(s => s.FamilyId == family && s.LiftedAt == null)
                .Select(s => (int?)s.Version)
                .SingleOrDefaultAsync()
        );
        (
            await council.Database.WithAsync<SealFamilyOperation, Outcome<FamilySeal>>(seal =>
                seal.RunAsync(
                    new(
                        family,
                        SealReason.Danger,
                        "An invented danger",
                        [.. names.Select(n => Guid.Parse(n.UserId))],
                        version
                    ),
                    officer,
                    default
                )
            )
        ).ShouldBeOfType<Outcome<FamilySeal>.Ok>();
    }

    public static async Task<IReadOnlyList<FamilyId>> EntriesAsync(
        this Council council,
        ListId list,
        Actor actor
    ) =>
        (
            await council.Database.WithAsync<EntriesQuery, EntriesPage?>(q =>
                q.RunAsync(new(list), actor, default)
            )
        )!
            .Rows.Select(r => r.Family)
            .ToArray();

    public static Task<Outcome<EmergencyAccess>> EmergencyAsync(
        this Council council,
        FamilyId family,
        Actor actor,
        string reason
    ) =>
        council.Database.WithAsync<TakeEmergencyAccessOperation, Outcome<EmergencyAccess>>(take =>
            take.RunAsync(new(family, reason), actor, default)
        );

    public static Task<IReadOnlyList<EmergencyAccessRead>> EmergenciesAsync(
        this Council council,
        Actor actor
    ) =>
        council.Database.WithAsync<EmergencyAccessQuery, IReadOnlyList<EmergencyAccessRead>>(q =>
            q.RunAsync(actor, default)
        );

    public static Task<Outcome<EmergencyAccess>> ReviewAsync(
        this Council council,
        Guid access,
        Actor actor
    ) =>
        council.Database.WithAsync<ReviewEmergencyAccessOperation, Outcome<EmergencyAccess>>(
            review => review.RunAsync(new(access, true, "It was right", 0), actor, default)
        );

    public static Task<IReadOnlyList<Involved>?> WhoElseAsync(
        this Council council,
        FamilyId family,
        Actor actor
    ) =>
        council.Database.WithAsync<WhoElseQuery, IReadOnlyList<Involved>?>(q =>
            q.RunAsync(family, actor, default)
        );
}
