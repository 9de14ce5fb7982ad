using System.Globalization;
using System.Threading.RateLimiting;

namespace Hearth.App.Api;

/// <summary>
/// How often a client may call: bursts of a working system pass, and somebody who empties the register by asking is slowed
/// to where the audit shows it first.
/// </summary>
internal sealed class ApiLimits : IDisposable
{
    /// <summary>Calls at once, from rest.</summary>
    public const int Burst = 120;
    private const int EverySecond = 2;

    private readonly PartitionedRateLimiter<Guid> byClient = PartitionedRateLimiter.Create<
        Guid,
        Guid
    >(client =>
        RateLimitPartition.GetTokenBucketLimiter(
            client,
            _ =>
                new()
                {
                    TokenLimit = Burst,
                    TokensPerPeriod = EverySecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }
        )
    );

    public RateLimitLease Take(Guid client) => byClient.AttemptAcquire(client);

    /// <summary>Whole seconds, at least one (RFC 9110 §10.2.3).</summary>
    public static string RetryAfter(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
            ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
                .ToString(CultureInfo.InvariantCulture)
            : "1";

    public void Dispose() => byClient.Dispose();
}
