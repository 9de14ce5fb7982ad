using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.SecondFactor;
using Hearth.Testing;
using Microsoft.AspNetCore.Identity;

namespace Hearth.App.Tests.Web;

/// <summary>Nobody works with real families by a password alone.</summary>
[Trait("Requirement", "SE-1")]
public class SecondFactorTests
{
    [EachDatabase]
    public async Task At_a_real_council_a_password_alone_opens_nothing_and_a_code_works_once(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind, synthetic: false);
        var email = await council.AccountAsync(Role.ProgrammeAnalyst);
        using var visitor = await council.VisitorAsync();

        (
            await visitor.SignInAsync(email, WebCouncil.Password)
        ).Headers.Location!.OriginalString.ShouldContain("/access/sign-in/set-up");
        (await visitor.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Found, "not open yet");
        var page = await visitor.OpenAsync("/access/sign-in/set-up");
        var key = page.QuerySelector(".hearth-key")!.TextContent;
        (await visitor.SendAsync("/access/sign-in/set-up", ("Code", "000000"))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        var code = Totp(key);
        (await visitor.SendAsync("/access/sign-in/set-up", ("Code", code))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await visitor.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var another = await council.VisitorAsync();
        (
            await another.SignInAsync(email, WebCouncil.Password)
        ).Headers.Location!.OriginalString.ShouldContain("/access/sign-in/code");
        var again = await another.SendAsync("/access/sign-in/code", ("Code", code));
        (await Visitor.ReadAsync(again)).Body!.TextContent.ShouldContain("was used already");
        (await another.GetAsync("/access/sign-in/set-up")).StatusCode.ShouldBe(
            HttpStatusCode.Found,
            "an authenticator that is there is not set up anew by whoever knows the password"
        );
        (await another.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [EachDatabase]
    public async Task A_lost_authenticator_is_taken_away_by_two_people_and_ends_open_sessions(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind, synthetic: false);
        var (lost, keyLost) = await WithAuthenticatorAsync(council, Role.ProgrammeAnalyst);
        var (witness, keyWitness) = await WithAuthenticatorAsync(council, Role.Auditor);

        (
            await ResetAsync(council, lost, lost, Totp(keyLost))
        ).ShouldBeOfType<Outcome<User>.Refused>("nobody is their own witness");
        (
            await ResetAsync(council, lost, witness, "000000")
        ).ShouldBeOfType<Outcome<User>.Refused>();
        var stamp = lost.SecurityStamp;
        var reset = (await ResetAsync(council, lost, witness, Totp(keyWitness)))
            .ShouldBeOfType<Outcome<User>.Ok>()
            .Value;

        reset.TwoFactorEnabled.ShouldBeFalse();
        reset.SecurityStamp.ShouldNotBe(stamp);
    }

    private static async Task<(User User, string Key)> WithAuthenticatorAsync(
        WebCouncil council,
        Role role
    )
    {
        var email = await council.AccountAsync(role);
        var user = await council.Database.WithAsync<UserManager<User>, User>(async users =>
            (await users.FindByEmailAsync(email))!
        );
        var key = await council.Database.WithAsync<BeginAuthenticatorOperation, AuthenticatorKey?>(
            begin => begin.RunAsync(user.Id, user.SecurityStamp!)
        );
        (
            await council.Database.WithAsync<CheckCodeOperation, Outcome<User>>(check =>
                check.RunAsync(new(user.Id, user.SecurityStamp!, Totp(key!.Key)), default)
            )
        ).ShouldBeOfType<Outcome<User>.Ok>();
        return (user, key!.Key);
    }

    private static Task<Outcome<User>> ResetAsync(
        WebCouncil council,
        User user,
        User witness,
        string code
    ) =>
        council.Database.WithAsync<ResetAuthenticatorOperation, Outcome<User>>(reset =>
            reset.RunAsync(
                new(user.Id, "Known to us, seen with a card", witness.Email!, code),
                Actor.DataTeam(Purpose.ManageAccounts),
                default
            )
        );

    /// <summary>RFC 6238, written apart from what checks it.</summary>
    private static string Totp(string key)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            key.Where(char.IsLetterOrDigit)
                .Select(c => Convert.ToString(alphabet.IndexOf(char.ToUpperInvariant(c)), 2))
                .Select(b => b.PadLeft(5, '0'))
        );
        byte[] secret =
        [
            .. bits.Chunk(8)
                .Where(b => b.Length == 8)
                .Select(b => Convert.ToByte(new string(b), 2)),
        ];
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(
            step,
            TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30
        );
#pragma warning disable CA5350 // RFC 6238 is SHA-1, which authenticators understand.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at, 4)) & int.MaxValue;
        return $"{number % 1_000_000:000000}";
    }
}
