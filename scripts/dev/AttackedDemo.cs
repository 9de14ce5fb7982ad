using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

/// A small demo in a folder of its own, served until disposed, when it is stopped by its process id.
sealed class AttackedDemo : IDisposable
{
    readonly Process process;
    readonly string folder;
    readonly string password;

    AttackedDemo(Process process, string folder, string address, string password)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
        this.password = password;
    }

    /// By its number: wapiti keeps no cookie of a host without a dot.
    public string Address { get; }

    public static AttackedDemo Start()
    {
        var folder = Directory.CreateTempSubdirectory("hearth-attack-").FullName;
        var start = new ProcessStartInfo(
            Repo.Executable,
            ["demo", "--people", "2000", "--port", "0"]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["HEARTH_DATA"] = folder;
        start.Environment.Remove("HEARTH_DATABASE");
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        string? address = null;
        while (process.StandardError.ReadLine() is { } line)
        {
            if (Regex.Match(line, @"served at http://localhost:(\d+)") is { Success: true } at)
                address = $"http://127.0.0.1:{at.Groups[1].Value}";
            if (Regex.Match(line, @"with the password (\S+)") is { Success: true } said)
            {
                _ = process.StandardError.ReadToEndAsync();
                return new(process, folder, address!, said.Groups[1].Value);
            }
        }
        throw new Stop("The demo did not start.");
    }

    /// A session of one of the demo's accounts, anew each time: an attack may have ended the last.
    public string CookieHeader(string who) =>
        string.Join("; ", SignIn(who).Select(c => $"{c.Name}={c.Value}"));

    /// As wapiti reads it.
    public string CookieFile(string into, string who)
    {
        var cookies = SignIn(who)
            .ToDictionary(
                c => c.Name,
                c => new
                {
                    value = c.Value,
                    expires = (long?)null,
                    secure = false,
                    port = (string?)null,
                    version = 0,
                }
            );
        var file = Path.Combine(into, $"cookies-{who}.json");
        File.WriteAllText(
            file,
            JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    ["127.0.0.1"] = new Dictionary<string, object> { ["/"] = cookies },
                }
            )
        );
        return file;
    }

    /// The first address of that shape on a page.
    public string FirstLink(string who, string page, string shape)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
        http.DefaultRequestHeaders.Add("Cookie", CookieHeader(who));
        var found = Regex.Match(http.GetStringAsync(Address + page).Result, shape);
        return found.Success ? found.Value : throw new Stop($"{page} has no link like {shape}.");
    }

    public void MustStillServe()
    {
        using var http = new HttpClient();
        http.GetAsync(Address + "/access/sign-in").Result.EnsureSuccessStatusCode();
    }

    Cookie[] SignIn(string who)
    {
        var jar = new CookieContainer();
        using var http = new HttpClient(
            new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false }
        );
        var page = http.GetStringAsync(Address + "/access/sign-in").Result;
        var token = Regex
            .Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")
            .Groups[1]
            .Value;
        var answer = http.PostAsync(
            Address + "/access/sign-in",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["Email"] = $"{who}@demo.example",
                    ["Password"] = password,
                    ["__RequestVerificationToken"] = token,
                }
            )
        ).Result;
        if (answer.StatusCode != HttpStatusCode.Found)
            throw new Stop($"{who} cannot sign in ({answer.StatusCode}).");
        return [.. jar.GetCookies(new Uri(Address)).Cast<Cookie>()];
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
