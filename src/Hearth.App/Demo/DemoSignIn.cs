using Hearth.App.Commands;
using Hearth.Core;
using Hearth.Core.Access;

namespace Hearth.App.Demo;

/// <summary>Accounts of the demo alone, with passwords made anew each time and told once.</summary>
internal sealed record DemoSignIn(
    string Analyst,
    string LeadWorker,
    string Hub,
    string Manager,
    string Nurse,
    string Police,
    string Governance,
    string Administrator,
    string Password
)
{
    /// <summary>They act in the demo before anybody signs in.</summary>
    public Actor HubWorks { get; private set; } = Actor.Nobody;
    public Actor LeadWorks { get; private set; } = Actor.Nobody;
    public Actor ManagerWorks { get; private set; } = Actor.Nobody;
    public Actor NurseWorks { get; private set; } = Actor.Nobody;

    public string Words =>
        $"""
            Sign in as {Analyst} (programme analyst), {LeadWorker} (lead worker), {Hub} (front door),
            {Manager} (locality manager), {Nurse} (school nurse of another agency), {Police} (police data contact),
            {Governance} (information-governance officer) or {Administrator} (administrator)
            with the password {Password}
            """;

    public static async Task<DemoSignIn> CreateAsync(CommandRun run, CancellationToken cancel)
    {
        var password = LinkToken.Create()[..16];
        var made = new DemoSignIn(
            "analyst@demo.example",
            "lead-worker@demo.example",
            "hub@demo.example",
            "manager@demo.example",
            "nurse@demo.example",
            "police@demo.example",
            "governance@demo.example",
            "administrator@demo.example",
            password
        );
        await AddAsync(made.Analyst, "Demo Analyst", Role.ProgrammeAnalyst);
        made.LeadWorks = (
            await AddAsync(made.LeadWorker, "Demo Lead Worker", Role.LeadWorker)
        ).ActFor(Purpose.SupportFamilies);
        made.HubWorks = (await AddAsync(made.Hub, "Demo Hub Worker", Role.HubWorker)).ActFor(
            Purpose.Safeguard
        );
        made.ManagerWorks = (
            await AddAsync(made.Manager, "Demo Locality Manager", Role.LocalityManager)
        ).ActFor(Purpose.CoordinateSupport);
        made.NurseWorks = (
            await AddAsync(made.Nurse, "Demo School Nurse", Role.TeamMember, "health")
        ).ActFor(Purpose.CoordinateSupport);
        await AddAsync(made.Police, "Demo Police Data Contact", Role.PartnerDataContact, "police");
        await AddAsync(
            made.Governance,
            "Demo Governance Officer",
            Role.InformationGovernanceOfficer
        );
        await AddAsync(made.Administrator, "Demo Administrator", Role.Administrator);
        return made;

        async Task<User> AddAsync(string email, string name, Role role, string agency = "council")
        {
            var added = await run.Get<AddUserOperation>()
                .RunAsync(
                    new AddUser(email, name, role, agency, password),
                    Actor.DataTeam(Purpose.Demonstration),
                    cancel
                );
            return added is Outcome<User>.Ok ok
                ? ok.Value
                : throw new InvalidOperationException($"No account: {added}");
        }
    }
}
