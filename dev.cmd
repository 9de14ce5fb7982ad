@echo off
dotnet run --file "%~dp0scripts\dev.cs" -- %*
