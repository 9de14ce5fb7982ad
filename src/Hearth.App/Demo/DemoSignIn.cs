using Hearth.App.Commands;
using Hearth.Core;
using Hearth.Core.Access;

namespace Hearth.App.Demo;

/// <summary>Accounts of the demo alone, with passwords made anew each time and told once.</summary>
internal sealed record DemoSignIn(
    string Analyst,
    string LeadWorker,
    string Governance,
    string Administrator,
    string Password
)
{
    public string Words =>
        $"""
            Sign in as {Analyst} (programme analyst), {LeadWorker} (lead worker),
            {Governance} (information-governance officer) or {Administrator} (administrator)
            with the password {Password}
            """;

    public static async Task<DemoSignIn> CreateAsync(CommandRun run, CancellationToken cancel)
    {
        var password = LinkToken.Create()[..16];
        var made = new DemoSignIn(
            "analyst@demo.example",
            "lead-worker@demo.example",
            "governance@demo.example",
            "administrator@demo.example",
            password
        );
        await AddAsync(made.Analyst, "Demo Analyst", Role.ProgrammeAnalyst);
        await AddAsync(made.LeadWorker, "Demo Lead Worker", Role.LeadWorker);
        await AddAsync(
            made.Governance,
            "Demo Governance Officer",
            Role.InformationGovernanceOfficer
        );
        await AddAsync(made.Administrator, "Demo Administrator", Role.Administrator);
        return made;

        async Task AddAsync(string email, string name, Role role)
        {
            var added = await run.Get<AddUserOperation>()
                .RunAsync(
                    new AddUser(email, name, role, Password: password),
                    Actor.DataTeam(Purpose.Demonstration),
                    cancel
                );
            if (added is Outcome<User>.Refused refused)
                throw new InvalidOperationException(refused.Reason);
        }
    }
}
