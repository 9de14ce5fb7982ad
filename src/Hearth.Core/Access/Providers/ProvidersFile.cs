using Hearth.Core.Data;
using Hearth.Rules.Loading;

namespace Hearth.Core.Access.Providers;

/// <summary>
/// Reads <c>identity-providers.yaml</c> of the data folder, strictly: what is unclear in it stops the program, with file and
/// line, before anybody could sign in by it. Without the file there are none.
/// </summary>
public static class ProvidersFile
{
    public const string Name = "identity-providers.yaml";

    /// <exception cref="RuleFileException">It is not as it should be.</exception>
    public static IdentityProviders Read(DataFolder folder)
    {
        var path = Path.Combine(folder.Path, Name);
        var found = new Dictionary<string, IdentityProvider>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return new(found);
        using var text = File.OpenText(path);
        var root = RuleFile.Map(path, text);
        foreach (var map in root.Maps("providers"))
        {
            var one = One(map, folder);
            map.NothingElse();
            if (!found.TryAdd(one.Id, one))
                throw map.Wrong($"'{one.Id}' is there twice", "id");
        }
        root.NothingElse();
        return new(found);
    }

    private static IdentityProvider One(RuleMap map, DataFolder folder)
    {
        var id = map.Text("id");
        if (!id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw map.Wrong("'id' is small letters, digits and hyphens", "id");
        return new(
            id,
            map.Text("name"),
            map.Text("agency"),
            Authority(map),
            map.Text("client-id"),
            Secret(map, folder),
            map.Texts("scopes"),
            map.OptionalText("groups-claim") ?? "groups",
            Roles(map),
            map.OptionalText("second-factor") switch
            {
                null or "hearth" => false,
                "provider" => true,
                _ => throw map.Wrong("'second-factor' is hearth or provider", "second-factor"),
            }
        );
    }

    private static Uri Authority(RuleMap map) =>
        Uri.TryCreate(map.Text("authority"), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)
            ? uri
            : throw map.Wrong(
                "'authority' is an https address; http only on this machine itself",
                "authority"
            );

    private static string Secret(RuleMap map, DataFolder folder)
    {
        var (file, variable) = (
            map.OptionalText("secret-file"),
            map.OptionalText("secret-variable")
        );
        if (file is null == variable is null)
            throw map.Wrong("one of 'secret-file' and 'secret-variable' says where the secret is");
        if (variable is not null)
            return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set
                ? set
                : throw map.Wrong($"the variable {variable} is not set", "secret-variable");
        var path = Path.GetFullPath(file!, folder.Path);
        return File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } secret
            ? secret
            : throw map.Wrong($"there is no secret in {path}", "secret-file");
    }

    private static (string Group, Role Role)[] Roles(RuleMap map)
    {
        var roles = map.Map("roles");
        var read = roles
            .Keys.Select(group => (Group: group, Role: roles.Choice<Role>(group)))
            .ToArray();
        if (read.Length == 0)
            throw map.Wrong("'roles' is empty", "roles");
        // Whoever administers a partner's directory must not thereby administer this council's accounts.
        foreach (var (group, role) in read)
            if (role is Role.System or Role.DataTeam or Role.Administrator)
                throw roles.Wrong("no group of another directory is given this role", group);
        return read;
    }
}
