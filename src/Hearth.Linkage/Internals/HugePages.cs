using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hearth.Linkage.Internals;

/// <summary>
/// Large arrays that are gone to at random. Linux is asked to back them with pages of two megabytes,
/// without which most of the time goes to finding out where a page lies.
/// </summary>
internal static partial class HugePages
{
    private const int Advice = 14;
    private const nint Page = 1 << 21;

    /// <summary>Not cleared: fill all of it.</summary>
    public static T[] Of<T>(int length)
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        if (length * (long)size <= 4 * Page)
            return new T[length];
        var array = GC.AllocateUninitializedArray<T>(length, pinned: true);
        if (OperatingSystem.IsLinux())
        {
            var start = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
            var first = (start + Page - 1) & ~(Page - 1);
            var last = (start + (length * (nint)size)) & ~(Page - 1);
            try
            {
                _ = Advise(first, last - first, Advice);
            }
            catch (Exception none)
                when (none is DllNotFoundException or EntryPointNotFoundException)
            {
                // Advice only: where it cannot be given nothing is lost.
            }
        }
        return array;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint start, nint length, int advice);
}
