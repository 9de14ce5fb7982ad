using System.Net;
using System.Text.RegularExpressions;

namespace Hearth.Bench.Load;

/// <summary>Opens pages and sends forms as somebody's browser does, signed in.</summary>
internal sealed partial class Browser(string address) : IDisposable
{
    public const string Password = "larch lane at dusk";

    private readonly HttpClient http = new(
        new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }
    )
    {
        BaseAddress = new Uri(address),
    };

    public async Task SignInAsync(string email)
    {
        var page = await GetAsync("/access/sign-in");
        using var answer = await PostAsync(
            "/access/sign-in",
            page,
            ("Email", email),
            ("Password", Password)
        );
        if (answer.StatusCode != HttpStatusCode.Found)
            throw new InvalidOperationException($"{email} was not signed in: {answer.StatusCode}");
    }

    public async Task<string> GetAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    public Task<HttpResponseMessage> PostAsync(
        string path,
        string page,
        params (string Name, string Value)[] fields
    ) =>
        http.PostAsync(
            path,
            new FormUrlEncodedContent(
                fields
                    .Append(
                        ("__RequestVerificationToken", ValueOf(page, "__RequestVerificationToken"))
                    )
                    .Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))
            )
        );

    /// <summary>What the last field of that name on a page holds: that of the page's own form, after the header's.</summary>
    public static string ValueOf(string page, string name)
    {
        var found = Inputs()
            .Matches(page)
            .Last(m => m.Value.Contains($"name=\"{name}\"", StringComparison.Ordinal));
        return WebUtility.HtmlDecode(Values().Match(found.Value).Groups[1].Value);
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Values();
}
