using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Hearth.Linkage.Internals.Csv;

/// <summary>Numbers distinct runs of bytes, in the order they are met. One per worker and column.</summary>
internal sealed class ValueDictionary
{
    private int[] slots = new int[1 << 10];
    private Entry[] entries = new Entry[1 << 9];
    private byte[] bytes = new byte[1 << 13];
    private int used;

    private record struct Entry(uint Hash, int Start, int Length);

    public int Count { get; private set; }

    public int Code(ReadOnlySpan<byte> value)
    {
        var hash = Hash(value);
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        while (slots[slot] is var held && held != 0)
        {
            ref var entry = ref entries[held - 1];
            if (entry.Hash == hash && value.SequenceEqual(bytes.AsSpan(entry.Start, entry.Length)))
                return held - 1;
            slot = (slot + 1) & mask;
        }
        return Add(value, hash, slot);
    }

    public string Text(int code) =>
        Encoding.UTF8.GetString(bytes, entries[code].Start, entries[code].Length);

    private int Add(ReadOnlySpan<byte> value, uint hash, int slot)
    {
        if (Count == entries.Length)
            Array.Resize(ref entries, Count * 2);
        if (used + value.Length > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + value.Length));
        value.CopyTo(bytes.AsSpan(used));
        entries[Count] = new(hash, used, value.Length);
        used += value.Length;
        slots[slot] = ++Count;
        if (Count * 2 > slots.Length)
            Grow();
        return Count - 1;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var code = 0; code < Count; code++)
        {
            var slot = (int)entries[code].Hash & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = code + 1;
        }
    }

    /// <summary>Eight bytes at a time, multiplied and folded; only ever used within this process.</summary>
    private static uint Hash(ReadOnlySpan<byte> value)
    {
        var hash = (ulong)value.Length * 0x9E3779B97F4A7C15UL;
        while (value.Length >= 8)
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(value));
            value = value[8..];
        }
        if (value.Length > 0)
        {
            var rest = 0UL;
            for (var i = 0; i < value.Length; i++)
                rest |= (ulong)value[i] << (i * 8);
            hash = Mix(hash ^ rest);
        }
        return (uint)(hash >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, 0xD6E8FEB86659FD93UL, out var low);
        return high ^ low;
    }
}
