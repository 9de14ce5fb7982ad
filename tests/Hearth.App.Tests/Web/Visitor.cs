using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Hearth.App.Tests.Web;

/// <summary>Opens pages and sends their forms as a browser without scripts does: cookies kept, redirects shown.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient http = new(
        new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }
    )
    {
        BaseAddress = address,
    };

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path);

    public async Task<IDocument> OpenAsync(string path, HttpStatusCode expect = HttpStatusCode.OK)
    {
        var response = await http.GetAsync(path);
        response.StatusCode.ShouldBe(expect, path);
        return await ReadAsync(response);
    }

    public static async Task<IDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Sends a page's form with its token.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string page,
        params (string Name, string Value)[] fields
    ) => await PostAsync(page, await TokenAsync(page), fields);

    /// <summary>Sends a form of a page to where it says.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string page,
        string action,
        params (string Name, string Value)[] fields
    ) => await PostAsync(action, await TokenAsync(page), fields);

    /// <summary>Without a token when it is null.</summary>
    public Task<HttpResponseMessage> PostAsync(
        string path,
        string? token,
        params (string Name, string Value)[] fields
    )
    {
        var all = fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value));
        if (token is not null)
            all = all.Append(new("__RequestVerificationToken", token));
        return http.PostAsync(path, new FormUrlEncodedContent(all));
    }

    /// <summary>A form with a file, as it is.</summary>
    public Task<HttpResponseMessage> SendFormAsync(string page, MultipartFormDataContent form) =>
        http.PostAsync(page, form);

    public async Task<HttpResponseMessage> UploadAsync(
        string source,
        string name,
        byte[] content,
        string? token = null,
        params (string Name, string Value)[] fields
    )
    {
        var page = $"/sources/{source}/upload";
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(token ?? await TokenAsync(page)), "__RequestVerificationToken");
        foreach (var field in fields)
            form.Add(new StringContent(field.Value), field.Name);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "File", name);
        return await http.PostAsync(page, form);
    }

    public Task<HttpResponseMessage> SignInAsync(
        string email,
        string password,
        string page = "/access/sign-in"
    ) => SendAsync(page, ("Email", email), ("Password", password));

    public async Task<string> TokenAsync(string page)
    {
        var document = await OpenAsync(page);
        return document
                .QuerySelector("main input[name=__RequestVerificationToken]")!
                .GetAttribute("value")
            ?? throw new InvalidOperationException($"{page} has no form");
    }

    public void Dispose() => http.Dispose();
}
