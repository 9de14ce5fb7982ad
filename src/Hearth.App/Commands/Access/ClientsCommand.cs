using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Clients;

namespace Hearth.App.Commands.Access;

/// <summary>Other systems that ask by the API.</summary>
public static class ClientsCommand
{
    public static Command Create() =>
        new("clients", "Look after other systems' access to the API.")
        {
            Register(),
            List(),
            Renew(),
            Revoke(),
        };

    private static Command Register()
    {
        var name = new Argument<string>("name") { Description = "What the system is called" };
        var agency = new Option<string>("--agency")
        {
            Description = "Whose it is",
            Required = true,
        };
        var role = new Option<string>("--role")
        {
            Description = "The role it asks in, such as hub-worker",
            Required = true,
        };
        role.AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(Kebab.Of)]);
        var scopes = new Option<string[]>("--scope")
        {
            Description = $"What it may do, one or more of {string.Join(", ", ApiScopes.All.Keys)}",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        scopes.AcceptOnlyFromAmong([.. ApiScopes.All.Keys]);
        var keeper = new Option<string>("--keeper")
        {
            Description = "E-mail address of the account, of the same agency, that answers for it",
            Required = true,
        };
        var command = new Command("register", "Let a system in, and print its secret once.")
        {
            name,
            agency,
            role,
            scopes,
            keeper,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<RegisterClientOperation>()
                        .RunAsync(
                            new(
                                run.Value(name)!,
                                run.Value(agency)!,
                                Kebab.Read<Role>(run.Value(role)!),
                                run.Value(scopes)!,
                                run.Value(keeper)!
                            ),
                            run.Actor,
                            cancel
                        ),
                    made => Secret(run, made)
                )
        );
        return command;
    }

    private static Command List()
    {
        var command = new Command(
            "list",
            "List the systems that may call, and those that no longer may."
        );
        command.Runs(
            async (run, cancel) =>
            {
                var clients = await run.Get<ClientsQuery>().RunAsync(run.Actor, cancel);
                var lines = clients.Select(c =>
                    $"{c.Of.Id}  {c.Of.Name}  {c.Of.AgencyId}  {Kebab.Of(c.Of.Role)}  {c.Keeper}{(c.Of.RevokedAt is null ? c.KeeperHasLeft ? "  keeper has left" : "" : "  revoked")}"
                );
                return run.Done(new { Clients = clients }, string.Join('\n', lines));
            }
        );
        return command;
    }

    private static Command Renew()
    {
        var id = new Argument<Guid>("id") { Description = "As hearth clients list has it" };
        var command = new Command(
            "renew",
            "Give a system a new secret, and print it once; the old one and its tokens end."
        )
        {
            id,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<RenewSecretOperation>()
                        .RunAsync(new(run.Value(id)), run.Actor, cancel),
                    made => Secret(run, made)
                )
        );
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<Guid>("id") { Description = "As hearth clients list has it" };
        var command = new Command("revoke", "End a system's access at once.") { id };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<RevokeClientOperation>()
                        .RunAsync(new(run.Value(id)), run.Actor, cancel),
                    client => run.Done(new { client.Id }, $"{client.Name} may not call any more.")
                )
        );
        return command;
    }

    private static int Secret(CommandRun run, ClientSecret made) =>
        run.Done(
            new { ClientId = made.Client.Id, ClientSecret = made.Secret },
            $"client_id      {made.Client.Id}\nclient_secret  {made.Secret}\nThe secret is not shown again."
        );
}
