using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Passkeys;
using Hearth.Testing;
using Microsoft.AspNetCore.Identity;

namespace Hearth.App.Tests.Web;

/// <summary>What a browser sends that has no right passkey. That a right one works is shown in Chromium.</summary>
[Trait("Requirement", "SE-1")]
public class PasskeyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not even JSON")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{}}""")]
    public async Task An_answer_that_is_none_signs_nobody_in(string credential)
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var visitor = await council.VisitorAsync();

        var answer = await visitor.SendAsync("/access/sign-in/passkey", ("credential", credential));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Visitor.ReadAsync(answer))
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("does not match an account");
        (await visitor.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [EachDatabase]
    public async Task A_disabled_account_and_an_owner_who_was_not_asked_for_are_refused(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var user = await UserAsync(council, await council.AccountAsync(Role.LeadWorker));

        (await SignInAsync(council, new(user.Id, Passkey(verified: false)))).ShouldBe(
            SignInByPasskeyOperation.Wrong
        );
        (await SignInAsync(council, new(null, null))).ShouldBe(SignInByPasskeyOperation.Wrong);
        (await SignInAsync(council, new(user.Id, Passkey()))).ShouldBe("");
        await council.Database.WithAsync<DisableUserOperation, Outcome<User>>(disable =>
            disable.RunAsync(new(user.Email!), Actor.DataTeam(Purpose.ManageAccounts), default)
        );
        (await SignInAsync(council, new(user.Id, Passkey()))).ShouldBe(
            SignInByPasskeyOperation.Wrong
        );
    }

    [EachDatabase]
    public async Task Nobody_removes_the_passkey_of_somebody_else_and_removing_ends_sessions(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        var email = await council.AccountAsync(Role.LeadWorker);
        var user = await UserAsync(council, email);
        var passkey = Passkey();
        (await AddAsync(council, user, passkey, "Work laptop")).ShouldBe("");
        (await AddAsync(council, user, passkey, "Again")).ShouldContain("known here already");
        (await AddAsync(council, user, Passkey(), "work LAPTOP")).ShouldBe("");
        (await AddAsync(council, user, Passkey(), " ")).ShouldBe("");
        var path =
            $"/access/account/passkeys/{Base64Url.EncodeToString(passkey.CredentialId)}/remove";
        using var stranger = await council.VisitorAsync(Role.LeadWorker);
        using var owner = await council.VisitorAsync(email);
        using var elsewhere = await council.VisitorAsync(email);

        var page = (await owner.OpenAsync("/access/account")).Body!.TextContent;
        page.ShouldContain("Work laptop");
        page.ShouldContain("work LAPTOP 2");
        page.ShouldContain("Passkey");
        (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.SendAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Found);

        (await owner.GetAsync("/access/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync("/access/account")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await owner.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static UserPasskeyInfo Passkey(bool verified = true) =>
        new(
            RandomNumberGenerator.GetBytes(32),
            [1],
            DateTimeOffset.UnixEpoch,
            0,
            ["internal"],
            isUserVerified: verified,
            isBackupEligible: false,
            isBackedUp: false,
            [1],
            [1]
        );

    private static Task<User> UserAsync(WebCouncil council, string email) =>
        council.Database.WithAsync<UserManager<User>, User>(async users =>
            (await users.FindByEmailAsync(email))!
        );

    private static async Task<string> AddAsync(
        WebCouncil council,
        User user,
        UserPasskeyInfo passkey,
        string name
    ) =>
        Reason(
            await council.Database.WithAsync<AddPasskeyOperation, Outcome<AddPasskey>>(add =>
                add.RunAsync(new(passkey, name), user.ActFor(Purpose.ManageAccounts), default)
            )
        );

    private static async Task<string> SignInAsync(WebCouncil council, SignInByPasskey request) =>
        Reason(
            await council.Database.WithAsync<SignInByPasskeyOperation, Outcome<User>>(signIn =>
                signIn.RunAsync(request, default)
            )
        );

    private static string Reason<T>(Outcome<T> outcome) =>
        outcome switch
        {
            Outcome<T>.Ok => "",
            Outcome<T>.Refused refused => refused.Reason,
            _ => outcome.ToString()!,
        };
}
