/// The version of the tool, by semantic versioning.
package let toolVersion = "0.1.0"
