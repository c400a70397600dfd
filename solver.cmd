@echo off
rem Starts the solver on Windows: solver COMMAND FILE...
rem Builds it on first use, and again when what it is built from has other files, dates or sizes;
rem to build in any case, delete the folder .solver. The script "solver" does more, elsewhere.
rem   SOLVER_JAVA_HOME  the Java to use (else JAVA_HOME, else PATH)
rem   SOLVER_JAVA_OPTS  more options for Java
rem Exit code: the solver's own; 70 when it cannot be built or started.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "out=%root%.solver"
set "jar=%out%\solver.jar"
set "work=%out%\build"

set "home=%JAVA_HOME%"
if defined SOLVER_JAVA_HOME set "home=%SOLVER_JAVA_HOME%"
if not defined home for %%J in (java.exe) do for %%H in ("%%~dp$PATH:J..") do set "home=%%~fH"
set "java=%home%\bin\java.exe"
if not exist "%java%" for %%J in (java.exe) do set "java=%%~$PATH:J"
if not defined java goto no_java
rem The version stands in a file; where there is none, Java itself will complain.
set "version=99"
if exist "%home%\release" for /f "tokens=2 delims==" %%V in ('findstr /b /c:"JAVA_VERSION=" "%home%\release"') do set "version=%%~V"
for /f "delims=.-+" %%M in ("%version%") do set "major=%%M"
if %major% LSS 17 goto no_java

if not exist "%out%" mkdir "%out%" || goto no_folder
(
  for %%F in ("%root%pom.xml") do echo %%~tzF %%F
  for /r "%root%src\main" %%F in (*) do echo %%~tzF %%F
  for /r "%root%games" %%F in (*) do echo %%~tzF %%F
) >"%out%\inputs.new"
if exist "%jar%" fc /b "%out%\inputs.new" "%out%\inputs" >nul 2>nul && goto run

if not exist "%home%\bin\javac.exe" goto no_java
set "maven="
for %%M in (mvn.cmd) do set "maven=%%~$PATH:M"
if not defined maven if exist "%root%mvnw.cmd" set "maven=%root%mvnw.cmd"
if not defined maven goto no_maven
echo solver: building ... 1>&2
if exist "%work%" rmdir /s /q "%work%"
mkdir "%work%"
copy /y "%root%pom.xml" "%work%" >nul
xcopy /e /i /q /y "%root%src\main" "%work%\src\main" >nul
if exist "%root%games" xcopy /e /i /q /y "%root%games" "%work%\games" >nul
set "JAVA_HOME=%home%"
pushd "%work%"
call "%maven%" -B -ntp -q -Dstyle.color=never -Dquick -Dmaven.test.skip=true package >"%out%\build.log" 2>&1 <nul
popd
if not exist "%work%\target\*.jar" goto build_failed
xcopy /e /i /q /y "%work%\target\lib" "%out%\lib" >nul || goto in_use
for %%F in ("%work%\target\*.jar") do move /y "%%F" "%jar%" >nul 2>nul || goto in_use
move /y "%out%\inputs.new" "%out%\inputs" >nul
rmdir /s /q "%work%"

:run
rem From Java 19 on it makes its archive of loaded classes by itself, at the end of the first run.
"%java%" -Dfile.encoding=UTF-8 -XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -Xlog:disable -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%out%\solver-%major%.jsa" %SOLVER_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

:no_java
echo solver: needs a JDK 17 or later: install one or set JAVA_HOME (looked at "%home%", version %version%) 1>&2
exit /b 70
:no_maven
echo solver: needs Maven 3.8 or later to build itself, and found neither mvn nor mvnw.cmd 1>&2
exit /b 70
:no_folder
echo solver: cannot write to "%out%" 1>&2
exit /b 70
:build_failed
echo solver: the build failed (log: "%out%\build.log") 1>&2
findstr /c:".java:[" /c:"Could not transfer" /c:"Unknown host" "%out%\build.log" 1>&2
exit /b 70
:in_use
echo solver: cannot replace "%jar%": is another solver running? 1>&2
exit /b 70
