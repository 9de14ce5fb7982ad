using Hearth.Core.Access;
using Hearth.Core.Access.Providers;
using Hearth.Core.Access.SecondFactor;
using Hearth.Core.Data;
using Hearth.Rules.Loading;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Access.Providers;

/// <summary>Sign-in by an agency's own provider: into that agency's accounts alone, in the role of today.</summary>
[Trait("Requirement", "SE-1")]
public class SignInByProviderTests
{
    private const string Settings = """
        providers:
          - id: police
            name: Larchshire Police (invented)
            agency: police
            authority: https://login.police.example
            client-id: hearth
            secret-file: police-secret
            second-factor: provider
            roles:
              hearth-leads: locality-manager
              hearth-workers: lead-worker

        """;

    private static readonly SignInByProvider Ada = new(
        "police",
        "ada-1",
        "ada@police.example",
        EmailVerified: true,
        "Ada Larchfield",
        ["hearth-workers"],
        ["pwd", "mfa"]
    );

    [Fact]
    public async Task The_guides_example_is_read()
    {
        var guide = await File.ReadAllTextAsync(
            Checkout.PathOf("docs", "guides", "sign-in-by-your-own-provider.md")
        );
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        await File.WriteAllTextAsync(
            Path.Combine(database.Folder.Path, ProvidersFile.Name),
            guide.Split("```yaml")[1].Split("```")[0]
        );
        await File.WriteAllTextAsync(
            Path.Combine(database.Folder.Path, "police-secret"),
            "an invented secret"
        );

        var police = ProvidersFile.Read(database.Folder).All["police"];

        police.AsksSecondFactor.ShouldBeTrue();
        police.Roles.ShouldBe([
            ("hearth-leads", Role.LocalityManager),
            ("hearth-workers", Role.LeadWorker),
        ]);
    }

    [EachDatabase]
    public async Task The_first_time_makes_an_account_and_later_its_role_is_what_the_groups_say(
        Database kind
    )
    {
        await using var database = await CreateAsync(kind);

        var first = await SignInAsync(database, Ada);
        var (user, next) = first.ShouldBeOfType<Outcome<PasswordRight>.Ok>().Value;
        (user.AgencyId, user.Role, next).ShouldBe(("police", Role.LeadWorker, SecondStep.None));
        var later = await SignInAsync(
            database,
            Ada with
            {
                // Married since: the provider's own name for her stands.
                Email = "ada.oakley@police.example",
                Groups = ["hearth-workers", "hearth-leads"],
            }
        );
        var again = later.ShouldBeOfType<Outcome<PasswordRight>.Ok>().Value.User;
        (again.Id, again.Role).ShouldBe((user.Id, Role.LocalityManager));
        (await UsersAsync(database)).ShouldBe(1);
    }

    [EachDatabase]
    public async Task Without_a_second_factor_at_the_provider_Hearth_asks_for_its_own(Database kind)
    {
        await using var database = await CreateAsync(kind, synthetic: false);
        (await SignInAsync(database, Ada with { Methods = ["pwd"] }))
            .ShouldBeOfType<Outcome<PasswordRight>.Ok>()
            .Value.Next.ShouldBe(SecondStep.SetUp);
    }

    [EachDatabase]
    public async Task Nobody_gets_into_another_agencys_account_or_one_that_was_shut(Database kind)
    {
        await using var database = await CreateAsync(kind);
        await AddAsync(database, "manager@council.example", "council");
        await AddAsync(database, "ada@police.example", "police");

        // An address of the council's, whoever vouches for it.
        (await SignInAsync(database, Ada with { Email = "manager@council.example" }))
            .ShouldBeOfType<Outcome<PasswordRight>.Refused>()
            .Reason.ShouldContain("another agency");
        (await SignInAsync(database, Ada with { EmailVerified = false }))
            .ShouldBeOfType<Outcome<PasswordRight>.Refused>()
            .Reason.ShouldContain("does not vouch");
        (await SignInAsync(database, Ada with { Groups = ["canteen"] }))
            .ShouldBeOfType<Outcome<PasswordRight>.Refused>()
            .Reason.ShouldContain("has not given you a role");
        (
            await SignInAsync(database, Ada with { ProviderId = "somebody-else" })
        ).ShouldBeOfType<Outcome<PasswordRight>.NotFound>();

        // Theirs is found by the address, and stays shut once it was.
        (await SignInAsync(database, Ada)).ShouldBeOfType<Outcome<PasswordRight>.Ok>();
        (await UsersAsync(database)).ShouldBe(2);
        await database.WithAsync<DisableUserOperation, Outcome<User>>(o =>
            o.RunAsync(new("ada@police.example"), Actor.DataTeam(Purpose.ManageAccounts), default)
        );
        (await SignInAsync(database, Ada))
            .ShouldBeOfType<Outcome<PasswordRight>.Refused>()
            .Reason.ShouldContain("shut");
        await database.WithAsync<AppDb>(async db =>
            (await db.Events.CountAsync(e => e.Kind == "access.sign-in-refused")).ShouldBe(4)
        );
    }

    [Theory]
    [InlineData(
        "authority: https://login.police.example",
        "authority: http://login.police.example",
        5
    )]
    [InlineData("client-id: hearth", "client-id: hearth\n    surprise: 1", 7)]
    [InlineData("hearth-leads: locality-manager", "hearth-leads: administrator", 10)]
    [InlineData("hearth-leads: locality-manager", "hearth-leads: emperor", 10)]
    [InlineData("secret-file: police-secret", "secret-file: nowhere", 7)]
    [InlineData("secret-file: police-secret", "secret-variable: HEARTH_NOT_SET", 7)]
    [InlineData("second-factor: provider", "second-factor: perhaps", 8)]
    public void What_is_wrong_in_the_settings_is_said_with_its_line(
        string right,
        string wrong,
        int line
    )
    {
        var folder = Directory.CreateTempSubdirectory("hearth-providers-").FullName;
        try
        {
            Write(folder, Settings);
            ProvidersFile.Read(new(folder)).All.Keys.ShouldBe(["police"]);
            Write(folder, Settings.Replace(right, wrong, StringComparison.Ordinal));
            Should
                .Throw<RuleFileException>(() => ProvidersFile.Read(new(folder)))
                .Message.ShouldContain($"identity-providers.yaml:{line}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TestDatabase> CreateAsync(Database kind, bool synthetic = true)
    {
        var database = await TestDatabase.CreateAsync(kind, synthetic);
        Write(database.Folder.Path, Settings);
        return database;
    }

    private static void Write(string folder, string settings)
    {
        File.WriteAllText(Path.Combine(folder, "police-secret"), "an invented secret\n");
        File.WriteAllText(Path.Combine(folder, ProvidersFile.Name), settings);
    }

    private static Task<Outcome<PasswordRight>> SignInAsync(
        TestDatabase database,
        SignInByProvider request
    ) =>
        database.WithAsync<SignInByProviderOperation, Outcome<PasswordRight>>(o =>
            o.RunAsync(request, default)
        );

    private static async Task AddAsync(TestDatabase database, string email, string agency) =>
        (
            await database.WithAsync<AddUserOperation, Outcome<User>>(o =>
                o.RunAsync(
                    new(email, "Ada Larchfield", Role.LeadWorker, agency, "larch lane at dusk"),
                    Actor.DataTeam(Purpose.ManageAccounts),
                    default
                )
            )
        ).ShouldBeOfType<Outcome<User>.Ok>();

    private static Task<int> UsersAsync(TestDatabase database) =>
        database.WithAsync<AppDb, int>(db => db.Users.CountAsync());
}
