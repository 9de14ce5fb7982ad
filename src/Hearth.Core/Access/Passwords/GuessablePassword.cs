using Hearth.Core.Data;
using Hearth.Core.Partners;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Passwords;

/// <summary>
/// Refuses a password that an attacker tries first: one on lists of breached passwords, or made from Hearth's name, the
/// agency's or the person's own. Wherever a password is set Identity asks this; it asks for no digits and no signs.
/// </summary>
/// <remarks>Source: OWASP ASVS 5.0, 6.2.4, 6.2.5, 6.2.11 and 6.2.12; NCSC, "Password policy: updating your approach".</remarks>
internal sealed class GuessablePassword(AppDb db) : IPasswordValidator<User>
{
    private const int ShortestWord = 4;
    private const string Advice = "Choose another: three random words are hard to guess.";
    private static readonly char[] Between = [' ', '-', '.', '_', '+', '\'', ','];
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "council",
        "service",
        "services",
        "with",
        "from",
        "mail",
    };

    public async Task<IdentityResult> ValidateAsync(
        UserManager<User> manager,
        User user,
        string? password
    )
    {
        password ??= "";
        if (CommonPasswords.Holds(password))
            return Refuse(
                "Many people use this password, and whoever breaks into accounts tries it first."
            );
        var squeezed = Squeeze(password);
        var word = (await WordsAsync(user)).FirstOrDefault(w =>
            squeezed.Contains(w, StringComparison.Ordinal)
        );
        return word is null
            ? IdentityResult.Success
            : Refuse(
                $"The password holds “{word}”, which somebody who knows you or the council would guess."
            );
    }

    private async Task<IEnumerable<string>> WordsAsync(User user)
    {
        var agency = await db
            .Agencies.Where(a => a.Id == user.AgencyId || a.Id == Agency.Council)
            .Select(a => a.Name)
            .ToListAsync();
        // Of the address the name, and the place it belongs to: not "org", "gov" or "uk".
        var address = (user.Email ?? "").Split('@', 2);
        var place = address.Length == 2 ? address[1].Split('.')[0] : "";
        return agency
            .SelectMany(name => name.Split(Between).Append(name))
            .Concat(address[0].Split(Between).Append(address[0]))
            .Append(place)
            .Concat(user.FullName.Split(Between))
            .Append("hearth")
            .Select(Squeeze)
            .Where(w => w.Length >= ShortestWord && !Plain.Contains(w));
    }

    private static string Squeeze(string said) =>
        string.Concat(said.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IdentityResult Refuse(string why) =>
        IdentityResult.Failed(
            new IdentityError { Code = "GuessablePassword", Description = $"{why} {Advice}" }
        );
}
