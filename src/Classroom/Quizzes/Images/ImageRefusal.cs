namespace Classroom.Quizzes.Images;

/// <summary>Why a picture was not taken (C-1).</summary>
public enum ImageRefusal
{
    /// <summary>More bytes than <see cref="Picture.LargestFile"/>.</summary>
    TooLarge,

    /// <summary>Neither PNG, JPEG, GIF nor WebP by its bytes, whatever its name says. SVG is a program and never taken.</summary>
    NotAPicture,

    /// <summary>It begins as a picture does, but its inside is damaged.</summary>
    Damaged,

    /// <summary>More than <see cref="Picture.MostPixels"/>.</summary>
    TooManyPixels,
}
