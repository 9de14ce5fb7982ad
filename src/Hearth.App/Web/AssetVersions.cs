using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.WebUtilities;

namespace Hearth.App.Web;

/// <summary>
/// The fingerprint in an asset's address, made once: what lies beside the program changes only with it. (The framework's own
/// watches the folder, and a machine lets a user watch few: the 129th server of one would answer every page with an error.)
/// </summary>
internal sealed class AssetVersions(IWebHostEnvironment host) : IFileVersionProvider
{
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    public string AddFileVersionToPath(PathString requestPathBase, string path) =>
        known.GetOrAdd(path, Version);

    private string Version(string path)
    {
        var file = host.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
            return path;
        using var content = file.CreateReadStream();
        return QueryHelpers.AddQueryString(
            path,
            "v",
            WebEncoders.Base64UrlEncode(SHA256.HashData(content))
        );
    }
}
