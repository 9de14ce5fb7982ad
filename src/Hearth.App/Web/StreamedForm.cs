using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Hearth.App.Web;

/// <summary>
/// A form whose last field is a file, read as a stream: the file is never in memory or in a temporary folder. Pages that
/// read one carry <see cref="StreamedFormAttribute"/> and <c>[IgnoreAntiforgeryToken]</c>; the token is checked here.
/// </summary>
internal sealed class StreamedForm
{
    private const int MostFields = 20;
    private const int LongestField = 4096;

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    public string? FileName { get; private set; }
    public Stream File { get; private set; } = Stream.Null;

    public string? this[string field] =>
        fields.GetValueOrDefault(field) is { Length: > 0 } text ? text : null;

    /// <returns>Null when it is no such form, or its token is not ours.</returns>
    public static async Task<StreamedForm?> ReadAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        CancellationToken cancel
    )
    {
        if (
            !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary
        )
            return null;
        var form = new StreamedForm();
        var reader = new MultipartReader(boundary, context.Request.Body);
        for (var i = 0; i < MostFields; i++)
        {
            if (await reader.ReadNextSectionAsync(cancel) is not { } section)
                break;
            if (section.GetContentDispositionHeader() is not { } about)
                continue;
            if (about.IsFileDisposition())
            {
                var file = section.AsFileSection()!;
                (form.FileName, form.File) = (file.FileName, section.Body);
                break;
            }
            var name = HeaderUtilities.RemoveQuotes(about.Name).Value ?? "";
            form.fields[name] = await TextAsync(section.Body, cancel);
        }
        context.Request.Headers[FormToken.Header] = form[FormToken.Field] ?? "none";
        return await antiforgery.IsRequestValidAsync(context) ? form : null;
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken cancel)
    {
        var buffer = new byte[LongestField];
        var read = await body.ReadAtLeastAsync(
            buffer,
            LongestField,
            throwOnEndOfStream: false,
            cancel
        );
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}

/// <summary>Keeps the framework from reading the form into memory before the page does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StreamedFormAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var factories = context.ValueProviderFactories;
        factories.RemoveType<FormValueProviderFactory>();
        factories.RemoveType<FormFileValueProviderFactory>();
        factories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
