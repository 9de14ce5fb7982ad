using Hearth.Core.Access;
using Hearth.Core.Access.Passwords;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Access.Passwords;

[Trait("Requirement", "SE-1")]
public class GuessablePasswordTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("Password2026!")]
    [InlineData("P@ssw0rd1234")]
    [InlineData("passwordpassword")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklm")]
    [InlineData("123456789012345")]
    [InlineData("qwertyuiop123")]
    public void What_is_tried_first_is_on_the_list_or_made_from_it(string password) =>
        CommonPasswords.Holds(password).ShouldBeTrue();

    [Theory]
    [InlineData("larch lane at dusk")]
    [InlineData("wombat-kettle-ivory")]
    [InlineData("k3Vq9zLw0pTx")]
    public void Random_words_and_random_signs_are_not(string password) =>
        CommonPasswords.Holds(password).ShouldBeFalse();

    [Fact]
    public void The_list_is_long_and_says_where_it_is_from()
    {
        CommonPasswords.Count.ShouldBeGreaterThan(10_000);
        using var notice = new StreamReader(
            typeof(AddUser).Assembly.GetManifestResourceStream(
                "Hearth.Core.Access.Passwords.NOTICE"
            )!
        );
        notice.ReadToEnd().ShouldContain("Permission is hereby granted");
    }

    [EachDatabase]
    public async Task An_account_gets_no_password_that_can_be_guessed_and_no_rule_of_composition(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.WithAsync<AppDb>(db =>
            db.Agencies.Where(a => a.Id == Agency.Council)
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.Name, "Quillshire County Council"))
        );

        (await AddAsync(database, "password1234")).ShouldContain("tries it first");
        (await AddAsync(database, "wombat hearth ivory")).ShouldContain("“hearth”");
        (await AddAsync(database, "wombat QUILL-SHIRE ivory")).ShouldContain("“quillshire”");
        (await AddAsync(database, "wombat larchfield 7")).ShouldContain("“larchfield”");
        (await AddAsync(database, "wombat rowan ivory")).ShouldContain("“rowan”");
        (await AddAsync(database, "wombat x1")).ShouldContain("12");
        (await AddAsync(database, "wombat kettle ivory")).ShouldBe("");
    }

    private static async Task<string> AddAsync(TestDatabase database, string password) =>
        (
            await database.WithAsync<AddUserOperation, Outcome<User>>(add =>
                add.RunAsync(
                    new(
                        "a.rowan@elmbank.example.org",
                        "Ada Larchfield",
                        Role.LeadWorker,
                        Password: password
                    ),
                    Actor.DataTeam(Purpose.ManageAccounts),
                    default
                )
            )
        ) switch
        {
            Outcome<User>.Refused refused => refused.Reason,
            Outcome<User>.Ok => "",
            var other => other.ToString()!,
        };
}
