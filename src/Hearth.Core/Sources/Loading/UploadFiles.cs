using Hearth.Core.Data;

namespace Hearth.Core.Sources.Loading;

/// <summary>The files of uploads that wait: under names of our own, never the sender's.</summary>
internal static class UploadFiles
{
    /// <summary>A load not heard of for this long has died with its process.</summary>
    public static readonly TimeSpan Silent = TimeSpan.FromMinutes(2);

    public static string PathOf(DataFolder folder, Upload upload) =>
        Path.Combine(folder.Uploads, upload.Id.ToString("N"));

    /// <returns>The number of bytes.</returns>
    /// <exception cref="UploadTooLargeException">There are more than <paramref name="most"/>.</exception>
    public static async Task<long> StoreAsync(
        Stream content,
        string path,
        long most,
        CancellationToken cancel
    )
    {
        // The data folder opens for its owner only, and so does what lies in it.
        await using var file = new FileStream(
            path,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 0,
            useAsync: true
        );
        var buffer = new byte[128 * 1024];
        var bytes = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            bytes += read;
            if (bytes > most)
                throw new UploadTooLargeException();
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return bytes;
    }
}

internal sealed class UploadTooLargeException : Exception;
